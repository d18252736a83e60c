package dev.rebound.notification.sending;

/** Why a message is where it is, in words for its seeker. */
public enum Note {
    REASON_VANISHED("It was not needed any more when its turn came."),
    HELD("It waits for the end of the quiet hours."),
    TOO_MANY("Many messages went out within the hour, so this one waits a little."),
    CHANNEL_OFF("The operator has not set this channel up."),
    NO_ADDRESS("Your profile names no email address."),
    UNSUBSCRIBED("You have switched these mails off."),
    ADDRESS_REFUSED("The mail server says that it has no such address. Correct it in your profile."),
    REFUSED("The receiving side does not take it."),
    GONE("The receiving side has asked for no more."),
    COME_BACK_LATER("The receiving side asked to come back later."),
    AWAY("The receiving side cannot be reached at the moment."),
    OUTCOME_UNKNOWN("The connection ended before it was confirmed. It is sent again under the same id, so it may arrive"
            + " twice.");

    private final String wording;

    Note(String wording) {
        this.wording = wording;
    }

    public String wording() {
        return wording;
    }
}
