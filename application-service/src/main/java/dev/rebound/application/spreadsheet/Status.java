package dev.rebound.application.spreadsheet;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a table says that a candidacy stands. The first that fits counts, so the order is from the end to the beginning. */
enum Status {
    WITHDRAWN("withdr|i declined|declined (the )?offer|offer declined|turned (it|them) down|stepped back"),
    OFFERED("offer|hired|accepted|signed"),
    NOT_APPLIED("wish ?list|saved|bookmark|to apply|not applied|not yet|interested|draft|lead$|considering"),
    REJECTED("reject|declined|not selected|unsuccessful|turned down|denied|regret|not moving|passed over|^no$"),
    SILENT("ghost|no (response|reply|answer)|silent|gone quiet|never heard"),
    ON_HOLD("hold|paused|frozen|freeze|postponed"),
    OPEN("appl|submit|sent|progress|pending|review|open|active|wait|acknowledg|follow|refer|interview|screen|assess"
            + "|on ?site|technical|round|call|test|process|new");

    private final Pattern words;

    Status(String words) {
        this.words = Pattern.compile(words);
    }

    static Optional<Status> of(String text) {
        String lower = text.toLowerCase(Locale.ROOT).strip();
        for (Status status : values()) {
            if (status.words.matcher(lower).find()) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }
}
