package dev.rebound.feedback.themes.lexicon;

import dev.rebound.feedback.themes.Polarity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The marks of a scorecard: "Technical: 4/5", "Communication: good", {@code | Poise | ★★☆☆☆ |}. A mark belongs to the label
 * of its own line and to nothing else. From seven tenths up it is praise, below a half it is criticism, and what lies
 * between is both; bare figures are taken to be out of 5, 10 or 100, whichever holds them all, and only if several stand
 * together. What was not assessed is passed over, and so are the reasons that a form lists and
 * nobody ticked.
 */
final class Scorecard {

    /** More than any sheet has. */
    private static final int MOST = 60;

    private static final int LONGEST_LINE = 400;

    private static final String LABEL = "(?<label>\\p{L}[\\p{L}\\p{N}&/'’+ -]{0,60}?(?:\\s?\\([^()\\n]{1,40}\\))?)";
    private static final String WORDS =
            "excellent|outstanding|exceptional|superb|brilliant|first[- ]class|top|very strong|"
                    + "strong|(?:very|quite|really|v\\.?) good|good|solid|very high|high|great|impressive|above average|pass(?:ed)?|"
                    + "green|(?:strong |lean )?hire|(?:far |well )?(?:exceeds?|exceeded|above) (?:all |our |the )?(?:expectations?|requirements?|standard)|"
                    + "(?:fully )?(?:meets?|met)(?: (?:all |our |the )?(?:expectations?|requirements?|standard))?|"
                    + "average|satisfactory|adequate|acceptable|fair|ok|okay|amber|mixed|moderate|medium|middling|sufficient|"
                    + "part(?:ly|ially) met|borderline|"
                    + "very poor|poor|very weak|weak|unsatisfactory|insufficient|inadequate|limited|lacking|very low|low|bad|"
                    + "below average|below par|below standard|red|fail(?:ed)?|(?:strong |lean )?no[- ]hire|"
                    + "needs? (?:improvement|work|development)|(?:to be )?improved?|"
                    + "(?:well |far |slightly )?(?:below|under) (?:all |our |the )?(?:expectations?|requirements?|standard)|"
                    + "(?:does |did |do )?not (?:meets?|met|yet met)(?: (?:all |our |the )?(?:expectations?|requirements?|standard))?|"
                    + "not (?:yet )?demonstrated|(?:very |fully )?convincing|(?:not |un)convincing|crystal clear|spot on|lovely|"
                    + "complete|incomplete|(?:no|some|major|minor) concerns|absent|missing|not assessed|not observed|not applicable|n/a";
    private static final String VALUE =
            "(?<value>(?<mark>\\d{1,3}(?:[.,]\\d{1,2})?)\\s?(?:/|out of|of)\\s?(?<most>\\d{1,3})(?!\\d)"
                    + "|(?<percent>\\d{1,3}(?:[.,]\\d{1,2})?)\\s?(?:%|per ?cent)"
                    + "|(?<stars>[★⭐✭✩☆]{1,10}|\\*{1,10})(?:\\s?(?:out of|of|/)\\s?\\d{1,2})?"
                    + "|(?<count>\\d{1,2}(?:[.,]\\d)?)\\s?(?:stars?|★|⭐)"
                    + "|(?<word>" + WORDS + ")(?![\\p{L}\\p{N}])"
                    + "|(?<answer>yes|no)(?![\\p{L}\\p{N}])"
                    + "|(?<bare>\\d{1,3}(?:[.,]\\d{1,2})?)(?:\\s?(?:points?|pts))?(?![\\p{L}\\p{N}%/:])"
                    + "|(?<grade>(?-i:[A-F])[+*-]?)(?![\\p{L}\\p{N}]))";
    /** What may follow a mark: the end of the line, another entry, or a remark. */
    private static final String BEHIND = "(?=\\s{0,4}(?:$|[.;,|)]|[–—(]|-\\s))";

    private static final Pattern ENTRY = Pattern.compile("(?iu)(?<=^|[.;,)/]\\s{1,3}|\\|\\s{0,3})" + LABEL
            + "(?:\\s{0,6}(?<strong>:|=|\\||–|—|\\t|\\.{2,20}|->|→|\\s-\\s)\\s{0,6}|\\s{1,6})" + VALUE + BEHIND);

    private static final Pattern BULLET =
            Pattern.compile("^\\s{0,12}(?:(?:[-•+>–]|\\*(?=\\s)|\\d{1,2}[.)])\\s{1,4}|\\|)?\\s{0,6}");
    private static final Pattern BOLD = Pattern.compile("\\*\\*(?=\\p{L})|(?<=[\\p{L}:)])\\*\\*");
    private static final Pattern CELL = Pattern.compile("[^|\\t]{1,200}");
    private static final Pattern WHOLE = Pattern.compile("(?iu)" + VALUE + "\\s*");
    /** Of a form, what was not the reason. */
    private static final Pattern UNTICKED = Pattern.compile("[\\[(☐]\\s?[\\])☐][^\\n\\[(☐]{0,100}");

    private static final Pattern HEAD = Pattern.compile(
            "(?iu)[\\s|:_-]*(?:(?:area|criteri(?:on|a)|competency|skills?|category|item|score|rating|marks?|grade|out of \\d{1,3}"
                    + "|\\(?[1-9] ?(?:-|to|–) ?\\d{1,3}\\)?|max(?:imum)?|weight|comments?|notes?|remarks?|result)[\\s|:_-]*)*");
    /** A card on which the lowest figure is the best. */
    private static final Pattern TURNED = Pattern.compile(
            "(?i)\\b1\\s*(?:=|is|being|means)\\s*(?:the )?(?:very )?(?:top|best|highest|excellent|expert|outstanding|good|strong)");

    private static final Map<Polarity, Pattern> MEANING = Map.of(
            Polarity.IMPROVE,
            Pattern.compile(
                    "(?i).*\\bnot (?!a).*|(?!no concerns).*(?:poor|absent|missing|concerns|unconv|incompl|weak|unsat|insuff|inadeq|limited|lacking|low|bad|below|under|red|fail"
                            + "|no[- ]hire|needs?|improve).*"),
            Polarity.MIXED,
            Pattern.compile(
                    "(?i)average|satisfactory|adequate|acceptable|fair|ok|okay|amber|mixed|moderate|medium|middling"
                            + "|sufficient|part.*|borderline"));

    private Scorecard() {}

    /**
     * A label and its mark.
     *
     * @param from where the label begins, {@code labelEnd} where it ends
     * @param to behind the mark
     * @param lineEnd the end of its line, with whatever is remarked there
     * @param polarity null if nothing was marked
     * @param figure whether it is a figure, which no remark changes, and no word
     */
    record Mark(int from, int labelEnd, int to, int lineEnd, Polarity polarity, boolean figure) {

        Mark until(int next) {
            return new Mark(from, labelEnd, to, Math.min(lineEnd, next), polarity, figure);
        }
    }

    /** A bare figure, until the others show its scale. */
    private record Bare(int from, int labelEnd, int to, int lineEnd, double figure) {}

    /**
     * @param marks in the order of the text
     * @param rest the text with blanks for what is marked and for the heads of tables, so that every offset stays
     */
    record Card(List<Mark> marks, String rest) {}

    /** @param names whether the words between two offsets name something that sheets mark */
    static Card of(String text, Names names) {
        StringBuilder rest = new StringBuilder(text);
        Matcher unticked = UNTICKED.matcher(text);
        while (unticked.find()) {
            blank(rest, unticked.start(), unticked.end());
        }
        List<Mark> marks = new ArrayList<>();
        List<Bare> bare = new ArrayList<>();
        List<Bare> grades = new ArrayList<>();
        int start = 0;
        while (start <= text.length() && marks.size() + bare.size() + grades.size() < MOST) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (end > start && end - start <= LONGEST_LINE) {
                line(text, start, end, names, marks, bare, grades, rest);
            }
            start = end + 1;
        }
        scaled(text, bare, marks);
        if (grades.size() > 1) {
            grades.forEach(one -> marks.add(mark(one, one.figure())));
        }
        marks.sort(Comparator.comparingInt(Mark::from));
        for (int i = 0; i + 1 < marks.size(); i++) {
            marks.set(i, marks.get(i).until(marks.get(i + 1).from()));
        }
        marks.forEach(mark -> blank(rest, mark.from(), mark.to()));
        return new Card(marks, rest.toString());
    }

    interface Names {
        boolean names(int from, int to);
    }

    private static void line(
            String text,
            int start,
            int end,
            Names names,
            List<Mark> marks,
            List<Bare> bare,
            List<Bare> grades,
            StringBuilder rest) {
        String line = BOLD.matcher(text.substring(start, end)).replaceAll("  ");
        boolean table = line.indexOf('|') >= 0 || line.indexOf('\t') > 0;
        if (table && row(line, start, end, marks, bare, grades)) {
            return;
        }
        if (table && !line.isBlank() && HEAD.matcher(line).matches()) {
            blank(rest, start, end);
            return;
        }
        Matcher bullet = BULLET.matcher(line);
        int from = bullet.find() ? bullet.end() : 0;
        Matcher entries = ENTRY.matcher(line).region(from, line.length());
        while (entries.find() && marks.size() < MOST) {
            int labelStart = start + entries.start("label");
            int labelEnd = start + entries.end("label");
            boolean announced = entries.group("strong") != null;
            boolean word = Stream.of("word", "answer", "grade").anyMatch(kind -> entries.group(kind) != null);
            if (words(entries.group("label")) > (announced ? 7 : 4)
                    || !announced && (word || !names.names(labelStart, labelEnd))) {
                continue;
            }
            read(entries, labelStart, labelEnd, start + entries.end("value"), end, marks, bare, grades);
        }
    }

    /** One row of a table: what the first cell names, the cell behind it that looks most like a mark marks. */
    private static boolean row(String line, int start, int end, List<Mark> marks, List<Bare> bare, List<Bare> grades) {
        Matcher cells = CELL.matcher(line);
        int labelStart = -1;
        int labelEnd = -1;
        Matcher best = null;
        while (cells.find()) {
            String cell = cells.group();
            if (cell.isBlank()) {
                continue;
            }
            int from = cells.start() + cell.length() - cell.stripLeading().length();
            if (labelStart < 0) {
                if (!Character.isLetter(line.charAt(from)) || words(cell) > 7) {
                    return false;
                }
                labelStart = from;
                labelEnd = cells.start() + cell.stripTrailing().length();
                continue;
            }
            Matcher value = WHOLE.matcher(line).region(from, cells.end());
            if (value.matches() && (best == null || likeness(value) < likeness(best))) {
                best = value;
            }
        }
        if (best == null) {
            return false;
        }
        read(best, start + labelStart, start + labelEnd, start + best.end(), end, marks, bare, grades);
        return true;
    }

    /** A share may be the weight of a row, and a figure the row's number. */
    private static int likeness(Matcher value) {
        return value.group("bare") != null ? 2 : value.group("percent") != null ? 1 : 0;
    }

    private static void read(
            Matcher value,
            int from,
            int labelEnd,
            int to,
            int lineEnd,
            List<Mark> marks,
            List<Bare> bare,
            List<Bare> grades) {
        if (value.group("bare") != null) {
            bare.add(new Bare(from, labelEnd, to, lineEnd, number(value.group("bare"))));
        } else if (value.group("answer") != null) {
            grades.add(
                    new Bare(from, labelEnd, to, lineEnd, value.group("answer").equalsIgnoreCase("yes") ? 1 : 0));
        } else if (value.group("grade") != null) {
            char grade = Character.toUpperCase(value.group("grade").charAt(0));
            grades.add(new Bare(from, labelEnd, to, lineEnd, grade <= 'B' ? 1 : grade == 'C' ? 0.5 : 0));
        } else if (value.group("word") != null) {
            marks.add(new Mark(from, labelEnd, to, lineEnd, meaning(value.group("word")), false));
        } else {
            share(value).ifPresent(share -> marks.add(mark(new Bare(from, labelEnd, to, lineEnd, share), share)));
        }
    }

    private static Mark mark(Bare one, double share) {
        return new Mark(one.from(), one.labelEnd(), one.to(), one.lineEnd(), polarity(share), true);
    }

    private static void scaled(String text, List<Bare> bare, List<Mark> marks) {
        if (bare.size() < 2) {
            return;
        }
        double highest = bare.stream().mapToDouble(Bare::figure).max().orElseThrow();
        double most = highest <= 5 ? 5 : highest <= 10 ? 10 : 100;
        boolean turned = TURNED.matcher(text).find();
        for (Bare one : bare) {
            double share = one.figure() / most;
            marks.add(mark(one, turned ? 1.2 - share : share));
        }
    }

    private static OptionalDouble share(Matcher value) {
        double mark;
        double most;
        if (value.group("mark") != null) {
            mark = number(value.group("mark"));
            most = number(value.group("most"));
        } else if (value.group("percent") != null) {
            mark = number(value.group("percent"));
            most = 100;
        } else if (value.group("count") != null) {
            mark = number(value.group("count"));
            most = 5;
        } else {
            String stars = value.group("stars");
            mark = stars.chars().filter(one -> "★⭐✭*".indexOf(one) >= 0).count();
            most = Math.max(5, stars.length());
        }
        return most < 2 || mark > most ? OptionalDouble.empty() : OptionalDouble.of(mark / most);
    }

    private static Polarity polarity(double share) {
        return share >= 0.7 ? Polarity.STRENGTH : share < 0.5 ? Polarity.IMPROVE : Polarity.MIXED;
    }

    private static Polarity meaning(String word) {
        String plain = word.toLowerCase(Locale.ROOT);
        if (Stream.of("not assessed", "not observed", "not applicable", "n/a").anyMatch(plain::equals)) {
            return null;
        }
        if (MEANING.get(Polarity.MIXED).matcher(plain).matches()) {
            return Polarity.MIXED;
        }
        return MEANING.get(Polarity.IMPROVE).matcher(plain).matches() ? Polarity.IMPROVE : Polarity.STRENGTH;
    }

    private static int words(String label) {
        return label.strip().split("\\s+").length;
    }

    private static double number(String written) {
        return Double.parseDouble(written.replace(',', '.'));
    }

    private static void blank(StringBuilder text, int from, int to) {
        for (int i = from; i < to; i++) {
            text.setCharAt(i, ' ');
        }
    }
}
