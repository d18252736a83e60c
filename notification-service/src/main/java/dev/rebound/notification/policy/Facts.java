package dev.rebound.notification.policy;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a plan has heard of its candidacy so far. Candidacy and feedback request report on two topics in no common order,
 * so each fact stands for itself: nothing here depends on which was heard first.
 */
public final class Facts {

    private final Map<UUID, Instant> interviews = new LinkedHashMap<>();
    private final Map<UUID, Integer> corrections = new HashMap<>();
    private final Set<UUID> noted = new HashSet<>();
    private final Set<UUID> noteTickedOff = new HashSet<>();
    private final Map<UUID, Instant> answers = new LinkedHashMap<>();
    private final Set<UUID> thanked = new HashSet<>();
    private Instant rejectedAt;
    private boolean rejectionWithdrawn;
    private boolean askedOnTheCall;
    private Instant callTakenBack;
    private Instant askedAt;
    private Instant followedUpAt;
    private Instant followUpOver;
    private boolean toldToMoveOn;
    private Outcome outcome;
    private Instant lastContact;
    private Instant reopenedAt = Instant.MIN;
    private boolean over;
    private boolean elsewhere;

    public void interviewHeld(UUID interview, Instant heldAt) {
        interviews.put(interview, heldAt);
    }

    /** Held at another time than was first said, or thanked for otherwise: it is a new occasion for the note. */
    public void interviewCorrected(UUID interview, Instant heldAt, boolean noteStands) {
        boolean moved = !heldAt.equals(interviews.put(interview, heldAt));
        boolean noteTakenBack = !noteStands && noted.remove(interview);
        if (noteStands) {
            noted.add(interview);
        }
        if (moved || noteTakenBack) {
            corrections.merge(interview, 1, Integer::sum);
        }
    }

    /** It never was; should it be recorded again, that is a new occasion. */
    public void interviewRemoved(UUID interview) {
        interviews.remove(interview);
        noted.remove(interview);
        noteTickedOff.remove(interview);
        corrections.merge(interview, 1, Integer::sum);
    }

    /** The seeker said that nothing is left to do about the note of this occasion. */
    public void noteTickedOff(String occasion) {
        noteTickedOff.add(UUID.fromString(occasion.replaceFirst("#.*", "")));
    }

    /** What tells the note for this interview, as it now stands, from others. */
    String occasionOfNote(UUID interview) {
        Integer times = corrections.get(interview);
        return times == null ? interview.toString() : interview + "#" + times;
    }

    public void noteSent(UUID interview) {
        noted.add(interview);
    }

    public void rejected(Instant receivedAt, boolean onTheCall) {
        rejectedAt = receivedAt;
        askedOnTheCall = onTheCall;
        rejectionWithdrawn = false;
        over = false;
    }

    /** The news came at another time than was first said. */
    public void rejectionMoved(Instant receivedAt) {
        if (rejectedAt != null) {
            rejectedAt = receivedAt;
        }
    }

    /**
     * R21: it was said afterwards that the seeker asked on the call that brought the news, or that they did not. What was
     * told of as asked at that very moment then never was, whichever of the two is heard first.
     */
    public void askedOnTheCall(boolean asked) {
        if (rejectedAt == null) {
            return;
        }
        if (askedOnTheCall && !asked) {
            callTakenBack = rejectedAt;
            if (callTakenBack.equals(askedAt)) {
                askedAt = null;
                followUpOver = null;
                toldToMoveOn = false;
            }
        } else if (asked) {
            callTakenBack = null;
        }
        askedOnTheCall = asked;
    }

    /** There was no rejection after all: whatever was asked because of it is void. */
    public void rejectionWithdrawn() {
        forgetTheRejection();
        rejectionWithdrawn = true;
    }

    /** Withdrawn by the seeker, or crowned by an offer. */
    public void ended() {
        over = true;
    }

    /** The candidacy is open again; what was said about its rejection before that belongs to the past. */
    public void reopened(Instant at) {
        forgetTheRejection();
        over = false;
        reopenedAt = at;
    }

    private void forgetTheRejection() {
        rejectedAt = null;
        askedOnTheCall = false;
        callTakenBack = null;
        askedAt = null;
        followedUpAt = null;
        followUpOver = null;
        toldToMoveOn = false;
        outcome = null;
        answers.clear();
        lastContact = null;
    }

    public void requestSent(Instant sentAt) {
        if (!belongsToThePast(sentAt) && !sentAt.equals(callTakenBack)) {
            askedAt = sentAt;
        }
    }

    public void followUpSent(Instant sentAt) {
        if (!belongsToThePast(sentAt)) {
            followedUpAt = sentAt;
        }
    }

    public void feedbackReceived(UUID feedback, Instant receivedAt) {
        if (!belongsToThePast(receivedAt)) {
            answers.put(feedback, receivedAt);
            if (lastContact == null) {
                lastContact = receivedAt;
            }
        }
    }

    public void thanked(UUID feedback) {
        thanked.add(feedback);
    }

    public void requestClosed(Outcome how, Instant closedAt) {
        if (!belongsToThePast(closedAt)) {
            outcome = how;
        }
    }

    private boolean belongsToThePast(Instant time) {
        return time.isBefore(reopenedAt);
    }

    /** Whether the seeker would be glad to hear of later openings there; until they say no, it is taken for yes. */
    public void futureRolesChosen(boolean open) {
        elsewhere = !open;
    }

    /** The plan's own doing: something fell due. */
    public void fellDue(FollowUpKind kind, Instant dueAt) {
        if (kind == FollowUpKind.FOLLOW_UP) {
            followUpOver = dueAt;
        } else if (kind == FollowUpKind.MOVE_ON) {
            toldToMoveOn = true;
        }
    }

    /** The follow-up was ticked off, or is too long ago to be brought up. */
    public void followUpDealtWith(Instant at) {
        followUpOver = at;
    }

    /** The seeker got in touch when it was due: the next time is counted from here. */
    public void keptInTouch(Instant at) {
        lastContact = at;
    }

    /** Whether the seeker would rather look elsewhere. */
    boolean isElsewhere() {
        return elsewhere;
    }

    boolean isOver() {
        return over;
    }

    /** Whether advice has been asked for, in writing or on the call. */
    boolean isAsked() {
        return askedAt != null || askedOnTheCall;
    }

    boolean isAnswered() {
        return !answers.isEmpty();
    }

    /** Whether an answer may still come and would be welcome. */
    boolean isWaiting() {
        return !isAnswered() && outcome == null && !rejectionWithdrawn;
    }

    boolean isClosedWithoutReply() {
        return !isAnswered() && outcome == Outcome.NO_REPLY && !rejectionWithdrawn;
    }

    Map<UUID, Instant> interviewsWithoutNote() {
        Map<UUID, Instant> left = without(noted, interviews);
        left.keySet().removeAll(noteTickedOff);
        return left;
    }

    Map<UUID, Instant> answersWithoutThanks() {
        return without(thanked, answers);
    }

    private static Map<UUID, Instant> without(Set<UUID> done, Map<UUID, Instant> all) {
        Map<UUID, Instant> left = new LinkedHashMap<>(all);
        left.keySet().removeAll(done);
        return left;
    }

    Optional<Instant> rejectedAt() {
        return Optional.ofNullable(rejectedAt);
    }

    Optional<Instant> askedAt() {
        return Optional.ofNullable(askedAt);
    }

    boolean isFollowedUp() {
        return followedUpAt != null;
    }

    /** When the follow-up was sent, or else fell due. */
    Optional<Instant> followUpOver() {
        return Optional.ofNullable(followedUpAt != null ? followedUpAt : followUpOver);
    }

    boolean isToldToMoveOn() {
        return toldToMoveOn;
    }

    Optional<Instant> lastContact() {
        return Optional.ofNullable(lastContact);
    }
}
