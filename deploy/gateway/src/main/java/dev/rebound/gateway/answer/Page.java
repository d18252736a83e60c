package dev.rebound.gateway.answer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The gateway's few pages are one template with a title, a sentence and a link: too little for a template engine. */
@Component
public class Page {

    private final String template;

    Page() {
        try {
            template = new ClassPathResource("pages/plain.html").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public byte[] of(Refusal refusal) {
        return of(refusal.title(), refusal.detail() + " " + refusal.mend(), refusal.href(), refusal.action());
    }

    public byte[] of(String title, String text, String href, String action) {
        return template.replace("{title}", HtmlUtils.htmlEscape(title))
                .replace("{text}", HtmlUtils.htmlEscape(text))
                .replace("{action}", HtmlUtils.htmlEscape(action))
                // Last, because a path is the one value that a caller can choose.
                .replace("{href}", HtmlUtils.htmlEscape(href))
                .getBytes(StandardCharsets.UTF_8);
    }
}
