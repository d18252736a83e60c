package dev.rebound.feedback.mails.recognition;

import dev.rebound.feedback.mails.phrases.Folded;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which company and position a letter names. Every place where one may stand proposes a name with a weight; those that agree,
 * and those that the sender's address bears out, win. An address alone names nobody.
 */
final class Naming {

    private static final int ENOUGH = 2;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_BODY = 6_000;
    private static final int SHORT_LINE = 60;

    private static final String WORD = "[A-Z][\\w&'-]{0,30}(?:\\.[\\w&'-]{1,20}){0,2}";
    private static final String C = "((?:The )?(?:University of )?" + WORD + "(?: (?:& |and |of )?" + WORD + "){0,4})";
    private static final String T =
            "((?:[A-Z][\\w/&+#'-]{0,30}|II|III)(?:,? (?:(?:of|and|&|for|in) )?(?:[A-Z(][\\w/&+#'()-]{0,30}|\\d{1,2}\\b)){0,6})";
    private static final String ENDING =
            "(?i:hiring team|talent team|talent acquisition|talent|recruiting team|recruitment team|recruiting|recruitment|hiring|careers|career team|hr team|hr department|hr|people team|people ops|people operations|people|jobs|team|human resources|admissions|engineering)";
    private static final String OPENING_WORD =
            "(?i:role|position|post|vacancy|job|opening|opportunity|req|team|search)";

    private static final int MOST_NAMES = 200;
    private static final Pattern NAME = Pattern.compile(C);
    private static final Pattern AGENCY = Pattern.compile("(?i)recruit|staffing|agency|headhunt");

    private record Place(Pattern pattern, int weight) {}

    private static final List<Place> COMPANY_IN_SUBJECT = List.of(
            place(
                    "(?i:application (?:to|with|at)|applying (?:to|at)|applied to|interest in|thanks from|update from|interviewing (?:with|at)|interview (?:with|at)|news from|interview at|candidacy at|joining) "
                            + C,
                    3),
            place("(?i:\\bat) " + C + "(?= ?(?:$|[(,:|-]))", 3),
            place(
                    "^" + C
                            + " (?i:application|candidacy|interview|take-home|careers|recruitment|hiring|update|assessment)",
                    3),
            place("(?i:your) " + C + " (?i:application|interview|candidacy|assessment)", 3),
            place("^" + C + "(?: [-|] |: )", 2),
            place("(?: [-|] )" + C + "$", 1));

    private static final List<Place> COMPANY_IN_BODY = List.of(
            place("(?i:\\b(?:here )?at) " + C, 2),
            place(
                    "(?i:interest in(?: joining| working (?:at|for|with))?|employment with|joining|thinking of|applying to|application to|word back from|heard back from|interviewing with|feedback from) "
                            + C,
                    2),
            place("\\b" + C + " " + ENDING + "(?=\\s*(?:$|[.,\\n]))", 2),
            place(C + " (?i:has (?:stopped|put|decided|paused|had|now|received|chosen))", 2),
            place("(?i:from|of) " + C + "(?= here\\b|,)", 1),
            place("\\b[A-Z][a-z]+ @ " + C, 2),
            place("\\b((?:University|College|Museum|School) of [A-Z][\\w'-]{1,30})", 2),
            place("(?i:update from) " + C, 2),
            place("(?i:building) " + C + " (?i:means)", 2),
            place("(?i:it's|its|this is|i'm|i am) [A-Z][a-z]+ (?i:from|at) " + C, 3),
            place("\\([ ]?" + C + "\\)\\s*$", 2));

    private static final List<Place> TITLE_IN_SUBJECT = List.of(
            place(
                    "(?i:for the (?:position|post|role|job)(?: of)?|position of|role of|application (?:as|for)(?: the| an?)?|bewerbung als|candidature au poste de|als|you applied:) "
                            + T,
                    3),
            place("(?i:the|our|your) " + T + " " + OPENING_WORD, 3),
            place("(?i:your) " + T + " (?i:interview|application)", 1),
            place(
                    "(?i:update on|change to|news about|regarding|about|outcome of|interview for) (?i:the |your )?" + T
                            + "$",
                    1),
            place("(?: - |: |\\| )" + T + "(?= at | \\(|$|, HQ|,| - )", 2),
            place("(?i:post|position|role|vacancy): " + T, 3),
            place("(?i:about|application to) " + T + "(?= at |$)", 1),
            place("^(?i:your )?" + T + " (?i:role|position|post|vacancy|job)", 3),
            place("^" + T + "(?= ?(?:$|\\(| - | at ))", 1));

    private static final List<Place> TITLE_IN_BODY = List.of(
            place("(?i:\\b(?:the|our|this|an?)) " + T + " " + OPENING_WORD, 3),
            place("(?i:\\b(?:role|position|post|vacancy|job|opening)(?: of| as|:)) (?i:an? |the )?" + T, 3),
            place(
                    "(?i:\\b(?:apply(?:ing)?|applied|application|interviewing|interview|interview you|place|considered|consideration|consider you|direction|profiles|chosen|submission|selected|shortlisted|news) for) (?i:the |our |an? )?"
                            + T,
                    3),
            place("(?i:\\b(?:application|appointment|appointed|apply|applied) as) (?i:the |our |an? )?" + T, 3),
            place("(?i:for the|assessment day for) " + T, 1));

    private static final Pattern PREFIX = Pattern.compile("^(?i:(?:re|fwd?|aw|wg|tr|rv|sv|vs) ?: ?)+");
    private static final Pattern REFERENCE = Pattern.compile(
            " ?\\((?:[^()\\d]{0,30}\\d[^()]{0,30}|[mwfdx](?:/[mwfdx*]{1,3}){1,4}|ref[^()]{0,30})\\)| ?\\b(?i:ref|req|vacancy|job)\\.? ?(?:no\\.? ?)?#?[A-Z]*-?\\d[\\w-]*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DISPLAY = Pattern.compile("(?i)^.*?(?:\\bfrom|@|\\bat|\\bvia|\\bof) (.+)$");
    private static final Pattern DISPLAY_ENDING = Pattern.compile(
            "(?i)[ ,-]*\\b(?:hiring team|talent team|talent acquisition|talent community|talent|recruiting team|recruitment team|recruiting|recruitment|hiring|engineering|applications?|careers|career|hr services|hr team|hr|people team|people ops|people|jobs|team|notifications?|no-?reply|human resources|candidate care|scheduling)$");

    /** Words that stand where a name may stand and are none. */
    private static final Set<String> NO_NAME = Set.of(
            "your",
            "you",
            "the",
            "our",
            "this",
            "that",
            "we",
            "us",
            "hr",
            "human resources",
            "application",
            "update",
            "interview",
            "status",
            "thank",
            "thanks",
            "thank you",
            "dear",
            "hi",
            "hello",
            "re",
            "fwd",
            "unfortunately",
            "regards",
            "kind regards",
            "best",
            "sincerely",
            "team",
            "talent",
            "careers",
            "jobs",
            "recruiting",
            "recruitment",
            "hiring",
            "people",
            "info",
            "people ops",
            "next steps",
            "some news",
            "decision",
            "outcome",
            "news",
            "notice",
            "feedback",
            "graduate scheme",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "regarding",
            "following",
            "second interview",
            "final interview",
            "applicant",
            "good",
            "i",
            "it",
            "no",
            "not",
            "if",
            "delay",
            "sms",
            "personalabteilung",
            "rh",
            "following up",
            "some",
            "moving forward",
            "welcome",
            "company",
            "committee",
            "panel",
            "first",
            "reserve list",
            "waiting list",
            "application status",
            "application update",
            "application outcome",
            "head",
            "conditional",
            "undeliverable",
            "still",
            "complete",
            "how",
            "chat",
            "change",
            "apologies",
            "finish",
            "post",
            "position",
            "role",
            "job",
            "vacancy",
            "final",
            "second",
            "top",
            "visa",
            "planning",
            "cancelled",
            "new",
            "great",
            "phone",
            "video",
            "a",
            "an",
            "all",
            "action",
            "message",
            "subject",
            "note",
            "notes",
            "quick",
            "planned",
            "office",
            "your interview");

    private static final Pattern SUBJECT_PARTS = Pattern.compile(" [-|] |: |, | at ");
    private static final Pattern NO_TITLE_AROUND = Pattern.compile(
            "(?i)^(?:your |the |our |update on |change to |to |news about |about |position |ihre bewerbung als |bewerbung als |votre candidature au poste de |re |outcome |status |application |interview |trial |conditional appointment |for |as )+"
                    + "|(?: (?:role|position|post|vacancy|job|opening|search|trial|interview|application|recruitment(?: \\d{4})?|hq ?\\d+))+$");
    private static final Pattern TITLE_WORD = Pattern.compile(
            "(?i)\\b(?:manager|engineer\\w*|analyst|designer|officer|assistant|nurse|lead|leader|developer|cook|chef|agent|driver|retoucher|archivist|lecturer|"
                    + "accountant|executive|technician|editor|buyer|director|consultant|administrator|coordinator|specialist|scientist|representative|associate|"
                    + "clerk|receptionist|beater|crew|tester|teacher|barista|electrician|plumber|marketer|writer|librarian|fellow|fellowship|intern|internship|"
                    + "trainee|apprentice|worker|supervisor|head|advisor|adviser|planner|producer|researcher|professor|postdoc\\w*|pharmacist|therapist|paralegal|"
                    + "solicitor|lawyer|surveyor|architect|programmer|operator|mechanic|baker|waiter|waitress|bartender|cashier|guard|cleaner|carer|counsellor|"
                    + "recruiter|controller|auditor|strategist|translator|interpreter|curator|keeper|ranger|instructor|trainer|tutor|principal|secretary|host|"
                    + "[a-z]{3,}(?:redakteurin|redakteur)|buchhalter\\w*|comptable|ing\u00e9nieur\\w*|entwickler\\w*|leiter\\w*|contable|ingenier[oa]|welder|joiner|"
                    + "carpenter|stylist|photographer|animator|illustrator|copywriter|merchandiser|modeller|actuary|underwriter|broker|trader|banker|physiotherapist|"
                    + "radiographer|fundraiser|weaver|verger|porter|operative|firefighter|bookseller|partner|steward|glazier|merchandiser|midwife|paramedic|dentist|hygienist|vet|optician|technologist|economist|statistician|biologist|chemist|physicist|geologist|"
                    + "development|operations|support|sales)\\b");

    record Named(String company, String title) {}

    private static Place place(String pattern, int weight) {
        return new Place(Pattern.compile(pattern), weight);
    }

    Named read(Letter letter) {
        String subject = REFERENCE
                .matcher(
                        PREFIX.matcher(Folded.of(letter.subject(), 300).shown()).replaceAll(""))
                .replaceAll("")
                .strip();
        String body =
                letter.body().substring(0, Math.min(LONGEST_BODY, letter.body().length()));
        String flat = REFERENCE.matcher(inLines(body)).replaceAll("");
        String title = title(subject, flat);
        return new Named(company(letter, subject, flat, body, title), title);
    }

    /** One line for each paragraph; a short line ends one, for no program wraps there. */
    private static String inLines(String body) {
        StringBuilder lines = new StringBuilder();
        for (String line : body.split("\\R")) {
            String plain = Folded.of(line, LONGEST_BODY).shown();
            lines.append(plain).append(plain.length() < SHORT_LINE ? '\n' : ' ');
        }
        return lines.toString();
    }

    private static String title(String subject, String flat) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        Map<String, String> shown = new LinkedHashMap<>();
        propose(TITLE_IN_BODY, flat, weights, shown, true);
        propose(TITLE_IN_SUBJECT, subject, weights, shown, true);
        for (String part : SUBJECT_PARTS.split(subject)) {
            String bare = NO_TITLE_AROUND.matcher(part).replaceAll("").strip();
            if (TITLE_WORD.matcher(bare).find() && bare.split(" ").length <= 5) {
                add(bare, 1, weights, shown, true);
            }
        }
        weights.keySet().removeIf(name -> name.indexOf('|') >= 0 || name.indexOf(':') >= 0);
        weights.replaceAll((name, weight) -> weight + (TITLE_WORD.matcher(name).find() ? 2 : 0));
        return best(weights, shown, 3);
    }

    private static String company(Letter letter, String subject, String flat, String body, String title) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        Map<String, String> shown = new LinkedHashMap<>();
        propose(COMPANY_IN_SUBJECT, subject, weights, shown, false);
        propose(COMPANY_IN_BODY, flat, weights, shown, false);
        signedBy(body, weights, shown);
        sender(letter, weights, shown);
        String domain = domain(letter.senderAddress());
        if (domain != null) {
            borneOut(flat + "\n" + subject, domain, weights, shown);
        }
        String person = letter.senderName() == null ? "" : key(letter.senderName());
        weights.keySet()
                .removeIf(name -> weights.get(name) < ENOUGH
                        || name.equals(person)
                                && weights.get(name) <= ENOUGH
                                && (domain == null || !agree(domain, name)));
        weights.keySet().removeIf(name -> title != null && (key(title).contains(name) || name.contains(key(title))));
        weights.replaceAll((name, weight) -> {
            int more = domain != null && agree(domain, name) ? 3 : 0;
            return weight + more - (TITLE_WORD.matcher(name).find() ? 2 : 0);
        });
        return best(weights, shown, ENOUGH);
    }

    /** Any name in the letter that the sender's address bears out. */
    private static void borneOut(String text, String domain, Map<String, Integer> weights, Map<String, String> shown) {
        Matcher name = NAME.matcher(text);
        int times = 0;
        while (name.find() && times++ < MOST_NAMES) {
            if (agree(domain, key(name.group(1)))) {
                add(name.group(1), ENOUGH, weights, shown, false);
                return;
            }
        }
    }

    /** The last short lines of a letter: "Priya Nair / Head of Operations, Elmcroft". */
    private static void signedBy(String body, Map<String, Integer> weights, Map<String, String> shown) {
        String[] lines = body.strip().split("\\R");
        int last = lines.length - 1;
        for (int i = last; i >= Math.max(0, last - 3); i--) {
            String line = lines[i].strip();
            if (line.length() > LONGEST_NAME || line.isEmpty()) {
                continue;
            }
            int sentence = Math.max(line.lastIndexOf(". "), line.lastIndexOf("! "));
            String end = sentence >= 0 ? line.substring(sentence + 2) : line;
            int comma = end.lastIndexOf(", ");
            String name = comma >= 0 ? end.substring(comma + 2) : end;
            boolean whole = sentence < 0 && comma < 0;
            if (name.matches(C + "(?: " + ENDING + ")?") && name.length() <= LONGEST_NAME) {
                int weight = whole && i != last || name.indexOf(' ') < 0 ? 1 : 2;
                add(name, weight, weights, shown, false);
            }
        }
        String end = body.strip();
        int start = Math.max(end.lastIndexOf(". "), end.lastIndexOf(", "));
        if (start >= 0 && end.length() - start < LONGEST_NAME) {
            String name = end.substring(start + 2).replaceAll("[.!]$", "");
            if (name.matches(C)) {
                add(name, name.indexOf(' ') < 0 ? 1 : 2, weights, shown, false);
            }
        }
    }

    private static void sender(Letter letter, Map<String, Integer> weights, Map<String, String> shown) {
        if (letter.senderName() == null) {
            return;
        }
        String name = letter.senderName().strip();
        Matcher of = DISPLAY.matcher(name);
        if (of.matches()) {
            // Who writes from an agency writes of another company.
            if (!AGENCY.matcher(of.group(1)).find()) {
                add(of.group(1), 1, weights, shown, false);
            }
            return;
        }
        String shorter = DISPLAY_ENDING.matcher(name).replaceAll("").strip();
        String company = shorter.replaceFirst("^The ", "");
        if (!company.isEmpty()) {
            add(company, shorter.equals(name) ? 0 : 1, weights, shown, false);
        }
    }

    private static void propose(
            List<Place> places, String text, Map<String, Integer> weights, Map<String, String> shown, boolean title) {
        for (Place place : places) {
            Matcher matcher = place.pattern().matcher(text);
            int times = 0;
            while (matcher.find() && times++ < 20) {
                add(matcher.group(1), place.weight(), weights, shown, title);
            }
        }
    }

    private static void add(
            String proposed, int weight, Map<String, Integer> weights, Map<String, String> shown, boolean title) {
        String name = REFERENCE.matcher(proposed).replaceAll("").strip().replaceAll("[.,;:!]+$", "");
        if (!title) {
            name = name.replaceFirst("^(?:The|Your|Our) ", "").replaceFirst("(?:'s)$", "");
            name = DISPLAY_ENDING
                    .matcher(DISPLAY_ENDING.matcher(name).replaceAll(""))
                    .replaceAll("")
                    .strip();
        } else {
            name = NO_TITLE_AROUND.matcher(name).replaceAll("").replaceFirst(", [A-Z]+\\d+$", "");
        }
        String key = key(name);
        if (key.isEmpty() || NO_NAME.contains(key) || name.length() > LONGEST_NAME) {
            return;
        }
        weights.merge(key, weight, Integer::sum);
        shown.merge(key, name, (old, now) -> old.equals(old.toUpperCase(Locale.ROOT)) ? now : old);
    }

    /** A longer name that holds a shorter one takes its weight: "Wattlebark" speaks for "Wattlebark Community Services". */
    private static String best(Map<String, Integer> weights, Map<String, String> shown, int enough) {
        List<String> names = new ArrayList<>(weights.keySet());
        String best = null;
        int most = enough - 1;
        for (String name : names) {
            int sum = weights.get(name);
            for (String other : names) {
                if (!other.equals(name) && (name.startsWith(other + " ") || name.endsWith(" " + other))) {
                    sum += weights.get(other);
                }
            }
            if (sum > most) {
                most = sum;
                best = name;
            }
        }
        return best == null ? null : shown.get(best);
    }

    /** A name without capitals, stops and blanks around. */
    static String key(String name) {
        return name.toLowerCase(Locale.ROOT).strip();
    }

    /** The address's own part of its domain, or null. */
    private static String domain(String address) {
        if (address == null || address.indexOf('@') < 0) {
            return null;
        }
        String[] labels = address.substring(address.indexOf('@') + 1)
                .toLowerCase(Locale.ROOT)
                .split("\\.");
        return labels.length < 2 ? null : labels[labels.length - 2].replaceAll("[^a-z0-9]", "");
    }

    private static boolean agree(String domain, String name) {
        String letters = name.replaceAll("[^a-z0-9]", "");
        return letters.length() > 3 && domain.length() > 3 && (domain.contains(letters) || letters.contains(domain));
    }
}
