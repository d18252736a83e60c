package dev.rebound.feedback.mails.recognition;

import dev.rebound.feedback.advice.Rejection.Stage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** R2, R14: how far a candidacy seems to have come, by what a letter says of interviews. */
final class Stages {

    /** The first that fits: who was never asked to an interview may still read the word in the mail. */
    private static final Map<Pattern, Stage> SIGNS = new LinkedHashMap<>();

    static {
        sign(
                "(?:not|n't|unable to)(?: [^ ]{1,40}){0,4}? (?:offer|offering|invite|inviting|invited|selected|chosen|shortlisted|short-listed|called)"
                        + "(?: [^ ]{1,40}){0,4}? (?:an |for |to )?(?:an )?interview"
                        + "|(?:not|n't) (?:been |be )?(?:shortlist|short-list)|not among those (?:chosen|selected)",
                Stage.APPLICATION);
        sign(
                "finalists?\\b|(?:final|last) (?:round|interview|stage|conversation)|final-round|super ?day|third (?:interview|round)",
                Stage.FINAL_INTERVIEW);
        sign("(?:second|2nd) (?:interview|round|conversation|stage)|second-round", Stage.SECOND_INTERVIEW);
        sign(
                "phone (?:screen|call|interview)|telephone interview|screening call|on the phone|over the phone|phone conversation|(?:our|the|your) (?:recent |intro |introductory )?(?:phone )?call\\b"
                        + "|(?:chatting|speaking|talking) (?:with|to) me|(?:the|our|your) (?:intro|chat)\\b",
                Stage.PHONE_SCREEN);
        sign(
                "first (?:interview|round)|(?:your|the|our|at|an) interview\\b|for interviewing|interviewing (?:for|with)|interviewed (?:with|for|you)"
                        + "|(?:coming|came|come|popping|dropping) (?:in\\b|along|to see|to meet|to our|back)|(?:lovely|great|good|pleasure|nice|delight|delightful|enjoyed|pleased)(?: [^ ]{1,40}){0,2}? (?:to meet|meeting|to talk|talking|speaking|chatting)|trial (?:shift|day|lesson)|interviewing panel|the panel|(?:our|your|the) (?:meeting|visit|conversation)\\b|your presentation|interviewed|assessment (?:day|centre|center)"
                        + "|(?:meeting|met|to meet|seeing) (?:with )?you\\b|the (?:team|panel) met|enjoyed (?:meeting|talking|our)|everyone liked you",
                Stage.FIRST_INTERVIEW);
        sign(
                "(?:review\\w*|considered|read|gone through|went through|looked (?:carefully )?(?:at|through))(?: [^ ]{1,40}){0,6}? "
                        + "(?:application|applications|resume|r\u00e9sum\u00e9|cv|profile|background|materials|file|qualifications)\\b"
                        + "|applicants for this|at sift|(?:not|n't)(?: [^ ]{1,40}){0,5}? (?:next step|next stage|interviews?)\\b|number of applications|\\d+ applications|(?:closer|nearer) to|line up|against the criteria|read every|only interview|on the shortlist|go no further|your (?:application|resume|cv)(?: [^ ]{1,40}){0,3}? (?:was|has been|is) (?:not|un)"
                        + "|after (?:careful )?review\\b",
                Stage.APPLICATION);
    }

    private Stages() {}

    private static void sign(String pattern, Stage stage) {
        SIGNS.put(Pattern.compile(pattern), stage);
    }

    /** The stage, or null if the letter does not tell. */
    static Stage of(String lower) {
        for (Map.Entry<Pattern, Stage> sign : SIGNS.entrySet()) {
            if (sign.getKey().matcher(lower).find()) {
                return sign.getValue();
            }
        }
        return null;
    }
}
