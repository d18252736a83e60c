package dev.rebound.local.mail;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.HtmlUtils;

/** Shows what was sent, so that whoever tries Rebound out sees the letter arrive. */
@Controller
class MailPages {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final Mails mails;

    MailPages(Mails mails) {
        this.mails = mails;
    }

    @GetMapping("/mails")
    ResponseEntity<String> all() {
        List<Mails.Mail> all = mails.all();
        String rows = all.stream()
                .map(mail -> "<li><a href=\"/mails/%d\">%s</a><br>to %s, %s</li>"
                        .formatted(mail.number(), escape(mail.subject()), escape(mail.to()), escape(mail.sent())))
                .collect(Collectors.joining("\n"));
        return page(
                "Mails",
                all.isEmpty()
                        ? "<p>No mail has been sent yet. A reminder shows here as soon as one has gone out.</p>"
                        : "<ul>" + rows + "</ul>");
    }

    @GetMapping("/mails/{number}")
    ResponseEntity<String> one(@PathVariable int number) {
        return mails.find(number)
                .map(mail -> page(
                        escape(mail.subject()),
                        "<p>To %s, %s</p>%s<pre>%s</pre><details><summary>Headers</summary><pre>%s</pre></details>"
                                .formatted(
                                        escape(mail.to()),
                                        escape(mail.sent()),
                                        mail.html().isEmpty()
                                                ? ""
                                                : "<p><a href=\"/mails/" + number + "/html\">As HTML</a></p>",
                                        escape(mail.text()),
                                        escape(mail.headers()))))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping("/mails/{number}/html")
    ResponseEntity<String> html(@PathVariable int number) {
        return mails.find(number)
                .map(mail -> ResponseEntity.ok().contentType(HTML).body(mail.html()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<String> page(String title, String content) {
        return ResponseEntity.ok().contentType(HTML).body("""
                        <!DOCTYPE html>
                        <html lang="en-GB">
                        <head>
                          <meta charset="utf-8">
                          <meta name="viewport" content="width=device-width, initial-scale=1">
                          <meta name="color-scheme" content="light dark">
                          <title>%1$s - Rebound, local run</title>
                          <link rel="icon" href="data:,">
                          <link rel="stylesheet" href="/mails.css">
                        </head>
                        <body>
                        <main>
                          <p><a href="/mails">All mails</a> of this local run. None leaves this machine, and all are gone when it stops.</p>
                          <h1>%1$s</h1>
                          %2$s
                        </main>
                        </body>
                        </html>
                        """.formatted(title, content));
    }

    private static String escape(String text) {
        return text == null ? "" : HtmlUtils.htmlEscape(text);
    }
}
