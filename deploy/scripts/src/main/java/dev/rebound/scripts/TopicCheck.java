package dev.rebound.scripts;

import java.util.ArrayList;
import java.util.List;

/** Promise (b): the first occurrences on a topic are the stored events, all of them, in their order; repetitions may be. */
final class TopicCheck {

    private TopicCheck() {}

    /**
     * @param due the ids that must be there
     * @param possible the ids that may be there, of which {@code due} is the beginning
     */
    static List<Finding> check(String where, List<String> due, List<String> possible, List<TopicLog.Entry> log) {
        List<Finding> findings = new ArrayList<>();
        long seen = 0;
        for (TopicLog.Entry entry : log) {
            if (entry.sequence() > seen + 1) {
                findings.add(
                        new Finding(where, "event " + entry.sequence() + " stands on the topic before " + (seen + 1)));
            }
            if (entry.sequence() > possible.size()) {
                findings.add(new Finding(where, "event " + entry.sequence() + " is on the topic but not in the store"));
            } else if (!possible.get((int) entry.sequence() - 1).equals(entry.id())) {
                findings.add(
                        new Finding(where, "event " + entry.sequence() + " is another on the topic than in the store"));
            }
            seen = Math.max(seen, entry.sequence());
        }
        if (seen < due.size()) {
            findings.add(new Finding(where, "events " + (seen + 1) + " to " + due.size() + " are not on the topic"));
        }
        return findings;
    }
}
