package dev.rebound.feedback.mails.reading;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The letter within a mail that is a web page: what a reader sees of it, a quotation marked as in plain text. */
final class Markup {

    private static final Pattern LOOKS_LIKE =
            Pattern.compile("(?is)<(?:html|body|div|p|br|table|span|td)\\b[^<>]{0,500}/?>.*|&nbsp;.*");
    private static final Pattern HIDDEN = Pattern.compile(
            "(?i)display\\s*:\\s*none|visibility\\s*:\\s*hidden|mso-hide\\s*:\\s*all|(?:font-size|max-height)\\s*:\\s*0(?:px)?\\s*(?:;|$)");
    private static final String NEVER_SEEN = "script, style, head, title, template, noscript, svg, [hidden]";

    private Markup() {}

    /** Whether a text is HTML; a mere angle bracket is not. */
    static boolean looksLike(String text) {
        return text.indexOf('<') >= 0 && LOOKS_LIKE.matcher(text).find();
    }

    static String text(String html) {
        Document page = Jsoup.parse(html);
        page.select(NEVER_SEEN).remove();
        page.select("[style]").forEach(element -> {
            if (HIDDEN.matcher(element.attr("style")).find()) {
                element.remove();
            }
        });
        StringBuilder text = new StringBuilder();
        page.body().traverse(new Lines(text));
        return text.toString().replaceAll("\n{3,}", "\n\n").strip();
    }

    private static final class Lines implements NodeVisitor {

        private final StringBuilder text;
        private int quoted;

        Lines(StringBuilder text) {
            this.text = text;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                String shown = words.text().replace('\u00a0', ' ');
                if (!shown.isBlank() || !atLineStart()) {
                    begin();
                    text.append(atLineStart() ? shown.stripLeading() : shown);
                }
            } else if (node instanceof Element element) {
                if (element.nameIs("blockquote")) {
                    newLine();
                    quoted++;
                } else if (element.nameIs("br")) {
                    text.append('\n');
                } else if (element.isBlock() || element.nameIs("tr")) {
                    newLine();
                } else if (element.nameIs("td") || element.nameIs("th")) {
                    begin();
                    text.append(' ');
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                if (element.nameIs("blockquote")) {
                    newLine();
                    quoted--;
                } else if (element.nameIs("p") || element.normalName().matches("h[1-6]")) {
                    newLine();
                    text.append('\n');
                } else if (element.isBlock() && !element.nameIs("body")) {
                    newLine();
                }
            }
        }

        private void begin() {
            if (atLineStart() && quoted > 0) {
                text.append("> ");
            }
        }

        private boolean atLineStart() {
            return text.isEmpty() || text.charAt(text.length() - 1) == '\n';
        }

        private void newLine() {
            if (!atLineStart()) {
                text.append('\n');
            }
        }
    }
}
