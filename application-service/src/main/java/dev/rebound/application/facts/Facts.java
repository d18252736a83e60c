package dev.rebound.application.facts;

import dev.rebound.application.people.ContactRole;
import dev.rebound.application.people.KnownRole;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What is known of one candidacy, as far as a rule may ask for it: ids, dates and codes, no words. */
public final class Facts {

    private final Map<UUID, Interview> interviews = new LinkedHashMap<>();
    private final Map<UUID, KnownRole> contacts = new LinkedHashMap<>();
    private final Set<UUID> notes = new HashSet<>();
    private State state = State.OPEN;
    private LocalDate appliedOn;
    private Source source;
    private Rejection rejection;
    private Instant pausedSince;
    private Instant endedAt;

    public void opened(LocalDate appliedOn, Source source) {
        this.appliedOn = appliedOn;
        this.source = source;
    }

    /** @param trusted whether the seeker has a solid, trusting relationship with them (R19) */
    public void contactAdded(UUID contact, ContactRole role, boolean trusted) {
        contacts.put(contact, KnownRole.of(role, trusted));
    }

    /** An interview after a silence or a hold shows that it has ended; one that is only entered late does not. */
    public void interviewed(Interview interview) {
        interviews.put(interview.id(), interview);
        if (state.isPaused() && interview.heldAt().isAfter(pausedSince)) {
            state = State.OPEN;
        }
    }

    /** The interview as it was corrected, with its note or without one. */
    public void interviewCorrected(Interview interview) {
        interviewed(interview);
    }

    /** It never was, and neither was the note that belongs to it. */
    public void interviewRemoved(UUID interview) {
        interviews.remove(interview);
    }

    public void contactCorrected(UUID contact, ContactRole role, boolean trusted) {
        contacts.replace(contact, KnownRole.of(role, trusted));
    }

    /** Nobody is left who could have brought the news. */
    public void contactRemoved(UUID contact) {
        contacts.remove(contact);
        if (rejection != null && contact.equals(rejection.rejectedBy())) {
            rejection = rejection.byNobodyKnown();
        }
    }

    /** What the seeker wrote for themselves; a thank-you note is another thing. */
    public void noteAdded(UUID note) {
        notes.add(note);
    }

    public void noteSent(UUID interview, Instant sentAt) {
        interviews.computeIfPresent(interview, (id, held) -> held.withNote(sentAt));
    }

    public void rejected(Rejection rejection) {
        this.rejection = rejection;
        ended(State.REJECTED, rejection.receivedAt());
    }

    public void wentSilent(Instant since) {
        paused(State.SILENT, since);
    }

    public void putOnHold(Instant since) {
        paused(State.ON_HOLD, since);
    }

    private void paused(State state, Instant since) {
        this.state = state;
        pausedSince = since;
    }

    public void offered(Instant at) {
        ended(State.OFFERED, at);
    }

    public void withdrawn(Instant at) {
        ended(State.WITHDRAWN, at);
    }

    private void ended(State state, Instant at) {
        this.state = state;
        endedAt = at;
    }

    public void reopened() {
        state = State.OPEN;
        rejection = null;
        endedAt = null;
    }

    /** The application as it was corrected. */
    public void corrected(LocalDate appliedOn, Source source) {
        opened(appliedOn, source);
    }

    /** The rejection as it was corrected. */
    public void rejectionCorrected(Instant receivedAt, Stage stageReached) {
        rejected(rejection.corrected(receivedAt, stageReached));
    }

    /** There was no rejection after all. */
    public void rejectionWithdrawn() {
        reopened();
    }

    public State state() {
        return state;
    }

    public LocalDate appliedOn() {
        return appliedOn;
    }

    public Source source() {
        return source;
    }

    /** The rejection in force, or null. */
    public Rejection rejection() {
        return rejection;
    }

    /** When it ended, or null while it has not. */
    public Instant endedAt() {
        return endedAt;
    }

    public Collection<Interview> interviews() {
        return Collections.unmodifiableCollection(interviews.values());
    }

    public Optional<Interview> interview(UUID id) {
        return Optional.ofNullable(interviews.get(id));
    }

    public Optional<Interview> lastInterview() {
        return interviews.values().stream().max(Comparator.comparing(Interview::heldAt));
    }

    /** What the interviews would come to with this one as it is here. */
    public InterviewsInAll interviewsWith(Interview corrected) {
        Map<UUID, Interview> all = new LinkedHashMap<>(interviews);
        all.put(corrected.id(), corrected);
        return InterviewsInAll.of(all.values());
    }

    /** What the interviews would come to without this one. */
    public InterviewsInAll interviewsWithout(UUID removed) {
        Map<UUID, Interview> all = new LinkedHashMap<>(interviews);
        all.remove(removed);
        return InterviewsInAll.of(all.values());
    }

    public int contacts() {
        return contacts.size();
    }

    /** How many notes the seeker has written for themselves. */
    public int notes() {
        return notes.size();
    }

    public boolean hasNote(UUID note) {
        return notes.contains(note);
    }

    public boolean knowsContact(UUID contact) {
        return contacts.containsKey(contact);
    }

    /**
     * Which parts somebody known has, each once, in the order in which they are asked (R19).
     *
     * @param rejectedBy who brought the news, or null
     */
    public List<KnownRole> knownRoles(UUID rejectedBy) {
        EnumSet<KnownRole> roles = EnumSet.noneOf(KnownRole.class);
        roles.addAll(contacts.values());
        KnownRole bringer = contacts.get(rejectedBy);
        if (bringer != null && bringer != KnownRole.AGENCY_RECRUITER) {
            roles.add(KnownRole.REJECTED_ME);
        }
        return List.copyOf(roles);
    }

    /** Whether the way to the employer leads through an agency (R19, R25). */
    public boolean isViaRecruiter() {
        return source == Source.AGENCY || contacts.containsValue(KnownRole.AGENCY_RECRUITER);
    }

    /** Whether a thank-you note went out for the last interview held (R12). */
    public boolean isLastInterviewNoted() {
        return InterviewsInAll.of(interviews.values()).lastIsNoted();
    }
}
