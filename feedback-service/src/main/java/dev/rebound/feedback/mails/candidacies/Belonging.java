package dev.rebound.feedback.mails.candidacies;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which candidacies a mail may belong to: by the company, the position and the sender's address; the likeliest first. */
public final class Belonging {

    private static final int MOST = 5;
    private static final int ENOUGH = 3;
    private static final int SHORTEST_DOMAIN = 4;

    private static final Pattern NOT_IN_NAMES = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** What companies are called besides their name. */
    private static final Set<String> FORMS = Set.of(
            "ltd",
            "limited",
            "inc",
            "llc",
            "plc",
            "gmbh",
            "ag",
            "se",
            "sa",
            "sarl",
            "bv",
            "co",
            "corp",
            "corporation",
            "company",
            "group",
            "the",
            "kg",
            "llp");

    private Belonging() {}

    /** A candidacy in plain words. */
    public record Candidate(UUID id, String company, String title, LocalDate appliedOn, boolean ended) {}

    /** @param because why it may be this one, as a sentence */
    public record Likely(Candidate candidate, String because) {}

    private record Scored(Likely likely, int score) {}

    /**
     * @param text subject and letter
     * @param address of the sender, or null
     * @param arrivedOn the day the mail arrived, or null
     */
    public static List<Likely> likeliest(List<Candidate> candidates, String text, String address, LocalDate arrivedOn) {
        String words = " " + folded(text) + " ";
        String domain = address == null
                ? ""
                : address.substring(address.indexOf('@') + 1).toLowerCase(Locale.ROOT);
        return candidates.stream()
                .map(candidate -> scored(candidate, words, domain, arrivedOn))
                .filter(scored -> scored.score() >= ENOUGH)
                .sorted(Comparator.comparingInt(Scored::score)
                        .reversed()
                        .thenComparing(scored -> scored.likely().candidate().appliedOn(), Comparator.reverseOrder())
                        .thenComparing(
                                scored -> scored.likely().candidate().id().toString()))
                .limit(MOST)
                .map(Scored::likely)
                .toList();
    }

    private static Scored scored(Candidate candidate, String words, String domain, LocalDate arrivedOn) {
        String company = core(candidate.company());
        String title = folded(candidate.title());
        boolean namesCompany = !company.isEmpty() && words.contains(" " + company + " ");
        boolean namesTitle = !title.isEmpty() && words.contains(" " + title + " ");
        boolean fromCompany = isOf(domain, company);
        int score = (namesCompany ? 4 : 0) + (fromCompany ? 4 : 0) + (namesTitle ? 3 : similar(title, words) ? 1 : 0);
        if (score >= ENOUGH) {
            score -= candidate.ended() ? 1 : 0;
            score -= arrivedOn != null && candidate.appliedOn().isAfter(arrivedOn.plusDays(1)) ? 3 : 0;
            score += score >= ENOUGH || candidate.ended() ? 0 : -ENOUGH;
        }
        return new Scored(
                new Likely(candidate, because(namesCompany, fromCompany, namesTitle, candidate.ended())),
                candidate.ended() && namesTitle && !namesCompany && !fromCompany ? 0 : score);
    }

    private static String because(boolean namesCompany, boolean fromCompany, boolean namesTitle, boolean ended) {
        String company = namesCompany
                ? "The mail names the company"
                : fromCompany ? "The sender's address is the company's" : "The mail names the position";
        String title = namesTitle && (namesCompany || fromCompany) ? " and the position" : "";
        return company + title + (ended ? "; this one has ended already." : ".");
    }

    /** Most words of a title stand somewhere in the mail. */
    private static boolean similar(String title, String words) {
        if (title.isEmpty()) {
            return false;
        }
        String[] parts = title.split(" ");
        long found = Arrays.stream(parts)
                .filter(part -> words.contains(" " + part + " "))
                .count();
        return parts.length > 1 && found * 2 > parts.length;
    }

    private static boolean isOf(String domain, String company) {
        String letters = company.replace(" ", "");
        return letters.length() >= SHORTEST_DOMAIN
                && Arrays.stream(domain.split("\\."))
                        .limit(Math.max(0, domain.split("\\.").length - 1L))
                        .map(label -> label.replace("-", ""))
                        .anyMatch(label -> label.length() >= SHORTEST_DOMAIN
                                && (label.equals(letters) || label.startsWith(letters) || letters.startsWith(label)));
    }

    private static String core(String company) {
        String core = Arrays.stream(folded(company).split(" "))
                .filter(word -> !FORMS.contains(word))
                .collect(Collectors.joining(" "));
        return core.isEmpty() ? folded(company) : core;
    }

    private static String folded(String text) {
        return NOT_IN_NAMES
                .matcher(text.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }
}
