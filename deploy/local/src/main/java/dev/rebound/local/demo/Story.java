package dev.rebound.local.demo;

import java.util.List;

/**
 * One candidacy of the demo year, as its file tells it.
 *
 * @param applied days ago
 * @param note whether a thank-you note went out for each interview
 * @param end how it ended, or null while it is open
 * @param asked how advice was asked for, or null
 * @param followUp days after asking, or null
 * @param answer what came back, or null
 * @param thanked days after the answer, or null
 * @param again whether the seeker applied at this company before
 * @param closed how the request was closed without an answer, or null
 */
record Story(
        int applied,
        String company,
        String title,
        String source,
        List<Interview> interviews,
        boolean note,
        End end,
        Asked asked,
        Integer followUp,
        Answer answer,
        Integer thanked,
        String closed,
        boolean again) {

    Story {
        interviews = interviews == null ? List.of() : interviews;
    }

    /** @param ago days ago */
    record Interview(String stage, int ago) {}

    /**
     * @param kind rejected, silent, held or withdrawn
     * @param ago days ago
     * @param hoursAgo hours ago, for news of today
     */
    record End(String kind, Integer ago, Integer hoursAgo, String channel) {}

    /**
     * @param hours after the news
     * @param call asked on the call that brought the news
     */
    record Asked(int hours, boolean call, String recipient) {}

    /**
     * @param days after asking
     * @param decided what the seeker says of the themes that were read from it
     */
    record Answer(int days, String provenance, String text, List<Decided> decided) {

        Answer {
            decided = decided == null ? List.of() : decided;
        }
    }

    /**
     * A theme that the seeker confirms.
     *
     * @param askedFor whether the posting asked for it, or null
     * @param foreseeable whether it could have been seen before the interview, or null
     */
    record Decided(String theme, Boolean askedFor, Boolean foreseeable) {}
}
