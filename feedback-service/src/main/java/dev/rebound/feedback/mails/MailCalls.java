package dev.rebound.feedback.mails;

import dev.rebound.feedback.mails.reading.MailReader;
import dev.rebound.feedback.mails.reading.ReadMail;
import dev.rebound.platform.command.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpEntity;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** R1, R2: recognises a mail that was pasted or forwarded. It suggests and changes nothing. */
@RestController
class MailCalls {

    private static final String WHAT = "Recognise a mail";
    private static final String BOUNDS =
            " It is a suggestion to confirm: nothing is stored or changed, so no Idempotency-Key is needed. English,"
                    + " German, French and Spanish are read; any other language is answered with OTHER and a reason. The"
                    + " first 20,000 characters of a letter are judged. 400 for a blank mail, 413 for one above 262,144"
                    + " bytes.";

    private final RecognisingMails mails;

    MailCalls(RecognisingMails mails) {
        this.mails = mails;
    }

    record Mail(
            @NotBlank(message = "must not be blank")
            @Size(max = MailReader.MAX_BYTES, message = "must be at most 262,144 characters")
            @Schema(
                    description =
                            "The mail as it was sent (RFC 822 with its headers), as HTML, or as text copied out of a"
                                    + " mail program, with or without the lines From, Date and Subject above it; a"
                                    + " forward is looked into. At most 262,144 characters.")
            String mail,

            @Size(max = 1_000, message = "must be at most 1,000 characters")
            @Pattern(regexp = "[^\\r\\n]*", message = "must be one line")
            @Schema(description = "The subject, if it does not stand in the mail.")
            String subject,

            @Size(max = 1_000, message = "must be at most 1,000 characters")
            @Pattern(regexp = "[^\\r\\n]*", message = "must be one line")
            @Schema(description = "The sender, such as Kim <kim@firm.example>, if they do not stand in the mail.")
            String from) {}

    @Operation(
            summary = WHAT,
            description = "Whether it is a rejection or something else, from which company, for which position, when it"
                    + " arrived, by which phrases, and which candidacies it may belong to." + BOUNDS)
    @PostMapping(path = "/api/rejection-mails", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<RecognisedMail> recognise(
            @Parameter(hidden = true) @AuthenticationPrincipal(expression = "subject") String seeker,
            @Valid @RequestBody Mail typed) {
        return answer(seeker, reader -> reader.read(typed.mail(), typed.from(), typed.subject()));
    }

    @Operation(
            summary = WHAT,
            description = "The same with the mail itself as the body: message/rfc822 for one as it was sent (an .eml"
                    + " file), text/plain or text/html for one that was copied." + BOUNDS,
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = {
                                @Content(mediaType = "message/rfc822", schema = @Schema(type = "string")),
                                @Content(mediaType = "text/plain", schema = @Schema(type = "string")),
                                @Content(mediaType = "text/html", schema = @Schema(type = "string"))
                            }))
    @PostMapping(
            path = "/api/rejection-mails",
            consumes = {"message/rfc822", MediaType.TEXT_PLAIN_VALUE, MediaType.TEXT_HTML_VALUE})
    ResponseEntity<RecognisedMail> recogniseRaw(
            @Parameter(hidden = true) @AuthenticationPrincipal(expression = "subject") String seeker,
            HttpEntity<byte[]> sent) {
        byte[] mail = sent.getBody();
        if (mail == null || mail.length == 0 || new String(mail, StandardCharsets.ISO_8859_1).isBlank()) {
            throw Refused.malformed("mail", "The mail is blank.", "Send the mail as the body.");
        }
        MediaType type = sent.getHeaders().getContentType();
        boolean asSent = type != null && type.getType().equals("message");
        Charset charset = type == null || type.getCharset() == null ? StandardCharsets.UTF_8 : type.getCharset();
        return answer(
                seeker, asSent ? reader(mail) : reader -> reader.read(new String(mail, charset), null, null), mail);
    }

    private static Function<MailReader, ReadMail> reader(byte[] mail) {
        return reader -> reader.read(mail);
    }

    private ResponseEntity<RecognisedMail> answer(String seeker, Function<MailReader, ReadMail> reading, byte[] mail) {
        if (mail.length > MailReader.MAX_BYTES) {
            throw new Refused(
                    Refused.Kind.TOO_LARGE,
                    "too-large",
                    "mail",
                    "The mail is larger than 262,144 bytes.",
                    "Leave its attachments out, or send its text alone.");
        }
        return answer(seeker, reading);
    }

    private ResponseEntity<RecognisedMail> answer(String seeker, Function<MailReader, ReadMail> reading) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(mails.recognise(seeker, null, reading));
    }
}
