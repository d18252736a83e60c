package dev.rebound.analytics.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.util.HtmlUtils;

/**
 * A drawing, either as part of a page, where the stylesheet gives the colours by class, or as a file that stands by itself,
 * with the colours of the light page written into it.
 */
final class Svg {

    /** How each look is coloured in a file. The page has the same in rebound.css, for light and dark. */
    private static final Map<String, String> IN_A_FILE = Map.ofEntries(
            Map.entry("ink", "fill=\"#24211d\""),
            Map.entry("quiet", "fill=\"#5f5a52\""),
            Map.entry("rule", "stroke=\"#e4dfd6\" fill=\"none\""),
            Map.entry("series-a", "fill=\"#0f766e\""),
            Map.entry("series-b", "fill=\"#b4631a\""),
            Map.entry("series-c", "fill=\"#5b5bb5\""),
            Map.entry("veil-a", "fill=\"#0f766e\" fill-opacity=\"0.2\""),
            Map.entry("veil-b", "fill=\"#b4631a\" fill-opacity=\"0.2\""),
            Map.entry("line-a", "stroke=\"#0f766e\" stroke-width=\"3\" fill=\"none\""),
            Map.entry("line-b", "stroke=\"#b4631a\" stroke-width=\"3\" stroke-dasharray=\"6 4\" fill=\"none\""),
            Map.entry("band flow-on", "fill=\"#0f766e\" fill-opacity=\"0.3\""),
            Map.entry("band flow-offered", "fill=\"#0f766e\" fill-opacity=\"0.22\""),
            Map.entry("band flow-silent", "fill=\"#92500a\" fill-opacity=\"0.22\""),
            Map.entry("band flow-open", "fill=\"#5b5bb5\" fill-opacity=\"0.22\""),
            Map.entry("band flow-on-hold", "fill=\"#5b5bb5\" fill-opacity=\"0.22\""),
            Map.entry("band", "fill=\"#5f5a52\" fill-opacity=\"0.22\""),
            Map.entry("bar flow-stage", "fill=\"#0f766e\""),
            Map.entry("bar flow-offered", "fill=\"#0f766e\""),
            Map.entry("bar flow-silent", "fill=\"#92500a\""),
            Map.entry("bar flow-open", "fill=\"#5b5bb5\""),
            Map.entry("bar flow-on-hold", "fill=\"#5b5bb5\""),
            Map.entry("bar", "fill=\"#5f5a52\""));

    private record Shape(String start, String look, String end) {}

    private final int width;
    private final int height;
    private final String title;
    private final List<Shape> shapes = new ArrayList<>();

    /**
     * @param title the finding, which is read out instead of the drawing
     */
    Svg(int width, int height, String title) {
        this.width = width;
        this.height = height;
        this.title = title;
    }

    Svg rect(double x, double y, double width, double height, String look, String words) {
        return shape("rect x=%.1f y=%.1f width=%.1f height=%.1f rx=2", look, words, x, y, width, Math.max(0, height));
    }

    Svg circle(double x, double y, double radius, String look, String words) {
        return shape("circle cx=%.1f cy=%.1f r=%.1f", look, words, x, y, radius);
    }

    Svg line(double x1, double y1, double x2, double y2, String look) {
        return shape("line x1=%.1f y1=%.1f x2=%.1f y2=%.1f", look, null, x1, y1, x2, y2);
    }

    Svg path(String path, String look, String words) {
        shapes.add(new Shape("path d=\"" + path + "\"", look, end("path", words)));
        return this;
    }

    /**
     * @param anchor start, middle or end
     */
    Svg text(double x, double y, String anchor, String look, String text) {
        String start =
                quoted(String.format(Locale.ROOT, "text x=%.1f y=%.1f", x, y)) + " text-anchor=\"" + anchor + "\"";
        shapes.add(new Shape(start, look, ">" + HtmlUtils.htmlEscape(text) + "</text>"));
        return this;
    }

    private Svg shape(String format, String look, String words, Object... numbers) {
        String start = quoted(String.format(Locale.ROOT, format, numbers));
        shapes.add(new Shape(start, look, end(start.substring(0, start.indexOf(' ')), words)));
        return this;
    }

    private static String quoted(String attributes) {
        return attributes.replaceAll("=([^ ]+)", "=\"$1\"");
    }

    private static String end(String tag, String words) {
        return words == null ? "/>" : "><title>" + HtmlUtils.htmlEscape(words) + "</title></" + tag + ">";
    }

    /** As a part of a page. */
    String inline() {
        StringBuilder out = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 ")
                .append(width)
                .append(' ')
                .append(height)
                .append("\" aria-label=\"")
                .append(HtmlUtils.htmlEscape(title))
                .append("\">");
        shapes.forEach(shape -> out.append('<')
                .append(shape.start())
                .append(" class=\"")
                .append(shape.look())
                .append('"')
                .append(shape.end()));
        return out.append("</svg>").toString();
    }

    /** As a file, with its title above it. */
    String file() {
        int head = 40;
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"")
                .append(width)
                .append("\" height=\"")
                .append(height + head)
                .append("\" viewBox=\"0 -")
                .append(head)
                .append(' ')
                .append(width)
                .append(' ')
                .append(height + head)
                .append(
                        "\" font-family=\"system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif\" font-size=\"14\">\n<title>")
                .append(HtmlUtils.htmlEscape(title))
                .append("</title>\n<rect x=\"0\" y=\"-")
                .append(head)
                .append("\" width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n")
                .append("<text x=\"8\" y=\"-16\" font-size=\"17\" font-weight=\"600\" fill=\"#24211d\">")
                .append(HtmlUtils.htmlEscape(title))
                .append("</text>\n");
        shapes.forEach(shape -> out.append('<')
                .append(shape.start())
                .append(' ')
                .append(colour(shape.look()))
                .append(shape.end())
                .append('\n'));
        return out.append("</svg>\n").toString();
    }

    private static String colour(String look) {
        String known = IN_A_FILE.get(look);
        return known != null ? known : IN_A_FILE.getOrDefault(look.split(" ")[0], "fill=\"#5f5a52\"");
    }
}
