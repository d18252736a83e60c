package dev.rebound.feedback.mails.phrases;

/**
 * What a phrase speaks of. The topics under {@link Label#OTHER} are the mails that are most often taken for a rejection and
 * are none.
 */
public enum Topic {
    REJECTION(Label.REJECTION, "It says that your candidacy ends here."),
    STOPPED(Label.REJECTION, "It says that the opening itself was stopped or filled."),
    FEEDBACK(Label.FEEDBACK, "It says what they thought of your candidacy, or what they advise."),
    OFFER(Label.OFFER, "It offers you the position."),
    INVITE(Label.INTERVIEW_INVITE, "It asks you to an interview or a talk."),
    RECEIVED(Label.APPLICATION_RECEIVED, "It confirms that your application arrived."),
    NOT_A_JOB(Label.OTHER, "It is about something else than a job."),
    AUTOMATIC(Label.OTHER, "A machine wrote it: an absence, a closed office or a mail that did not arrive."),
    NEWSLETTER(Label.OTHER, "It is a newsletter or an alert, and not about your candidacy."),
    RESCHEDULE(Label.OTHER, "It moves an interview; nothing is decided."),
    DELAY(Label.OTHER, "It says that nothing is decided yet."),
    PORTAL(Label.OTHER, "It only points to a page where the news stands."),
    SURVEY(Label.OTHER, "It asks for your opinion."),
    UNFINISHED(Label.OTHER, "It asks you to finish an application."),
    TASK(Label.OTHER, "It asks you to do a task or a test."),
    OWN(Label.OTHER, "You seem to have written it yourself."),
    TOLD(Label.OTHER, "It only tells of a rejection."),
    CONCLUDED(Label.OTHER, "It answers a no of your own."),
    HANDED_OVER(Label.OTHER, "Somebody else takes care of your candidacy; nothing is decided."),
    AFTER_ALL(Label.INTERVIEW_INVITE, "It says that you are in the running after all."),
    /** Speaks of a job, whatever it says of it. */
    A_JOB(null, null);

    private final Label label;
    private final String inWords;

    Topic(Label label, String inWords) {
        this.label = label;
        this.inWords = inWords;
    }

    public Label label() {
        return label;
    }

    public String inWords() {
        return inWords;
    }
}
