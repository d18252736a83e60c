package dev.rebound.application.rules;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * R49: re-applying is recognised by the employer's name. Case, accents, punctuation, spaces and a legal form at the end do
 * not tell one employer from another; everything else does.
 */
public final class SameEmployer {

    private static final Set<String> LEGAL_FORMS = Set.of(
            "ltd",
            "limited",
            "plc",
            "llp",
            "inc",
            "incorporated",
            "corp",
            "corporation",
            "co",
            "company",
            "llc",
            "gmbh",
            "ag",
            "se",
            "kg",
            "sa",
            "sarl",
            "sas",
            "srl",
            "spa",
            "bv",
            "nv",
            "ab",
            "as",
            "oy",
            "pty");

    private static final String JOINING = "and";

    private SameEmployer() {}

    public static boolean isSame(String one, String another) {
        String name = normalised(one);
        return !name.isEmpty() && name.equals(normalised(another));
    }

    /** The name without what may differ; empty if nothing is left of it. */
    static String normalised(String name) {
        if (name == null) {
            return "";
        }
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace("&", " " + JOINING + " ")
                .replaceAll("['.\u2019]", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        List<String> parts = new ArrayList<>(List.of(plain.split(" ")));
        while (parts.size() > 1 && isForm(parts.get(parts.size() - 1))) {
            parts.remove(parts.size() - 1);
        }
        return String.join(" ", parts);
    }

    /** Forms may be joined, as in "GmbH & Co. KG"; no name ends with the word that joins. */
    private static boolean isForm(String part) {
        return LEGAL_FORMS.contains(part) || JOINING.equals(part);
    }
}
