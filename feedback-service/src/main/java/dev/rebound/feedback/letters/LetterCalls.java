package dev.rebound.feedback.letters;

import dev.rebound.feedback.letters.Letters.Written;
import dev.rebound.feedback.letters.composing.LetterFacts.Addressee;
import dev.rebound.feedback.letters.composing.LetterKind;
import dev.rebound.feedback.letters.composing.Part;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.command.Refused;
import dev.rebound.platform.web.Etag;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/feedback-requests/{id}/letters/{kind}")
class LetterCalls {

    private final Letters letters;
    private final Clock clock;

    LetterCalls(Letters letters, Clock clock) {
        this.letters = letters;
        this.clock = clock;
    }

    /** A letter as the API tells it. */
    record LetterAnswer(
            LetterKind kind,

            @Schema(description = "The row of the guidance that it carries, such as R28.")
            String row,

            String subject,

            @Schema(description = "As composed: each part with its row.")
            List<PartAnswer> parts,

            @Schema(description = "As it stands: the seeker's own, or else the composed one.")
            String text,

            @Schema(description = "The name of whom it goes to, or null.")
            String recipient,

            @Schema(description = "What stands in square brackets and is still to be filled in.")
            List<String> gaps,

            @Schema(description = "Null unless the seeker has saved a draft.")
            Instant savedAt,

            @Schema(
                    description =
                            "Opens it in the seeker's mail program; null while there are gaps, or if it is too long.")
            String mailto) {}

    record PartAnswer(Part part, String row, String text) {}

    @Operation(
            summary = "A letter, composed or as the seeker has changed it",
            description =
                    "kind: request, follow-up, thanks, keep-in-touch or thank-you-note. Composed from the parts that"
                            + " the guidance names (R28), from the candidacy's facts and the profile. The ETag is the revision of the"
                            + " draft, 0 before the first. 404 for an unknown request, 400 for an unknown kind.")
    @GetMapping
    ResponseEntity<LetterAnswer> letter(
            Call call,
            @PathVariable UUID id,
            @PathVariable String kind,
            @Parameter(description = "To whom; otherwise as the plan says.") @RequestParam(required = false)
                    Addressee to) {
        return answer(letters.of(call.seeker(), id, kind(kind), to));
    }

    @Operation(
            summary = "Save a draft",
            description = "Kept sealed and apart from the history, until the letter is marked as sent or discarded."
                    + " 409 if it is saved twice at once, 412 if If-Match is given and it has changed since.")
    @PutMapping
    ResponseEntity<LetterAnswer> save(
            Call call, @PathVariable UUID id, @PathVariable String kind, @Valid @RequestBody DraftedLetter letter) {
        return answer(letters.save(call, id, kind(kind), letter));
    }

    @Operation(summary = "Discard a draft", description = "The letter is as it was composed again.")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(Call call, @PathVariable UUID id, @PathVariable String kind) {
        letters.discard(call.seeker(), id, kind(kind));
    }

    @Operation(
            summary = "A letter as a mail file",
            description = "RFC 5322, for the seeker's own mail program, which addresses and sends it. 409 gaps while"
                    + " something is still to be filled in.")
    @GetMapping(path = "/mail", produces = Envelope.TYPE)
    ResponseEntity<byte[]> mail(Call call, @PathVariable UUID id, @PathVariable String kind) {
        Written letter = letters.of(call.seeker(), id, kind(kind), null);
        if (!letter.gaps().isEmpty()) {
            throw Refused.conflict(
                    "gaps",
                    "Something is still to be filled in: " + String.join(", ", letter.gaps()) + ".",
                    "Fill it in and save the draft first.");
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(Envelope.name(letter))
                                .build()
                                .toString())
                .body(Envelope.file(letter, Date.from(clock.instant())));
    }

    private static LetterKind kind(String path) {
        return LetterKind.ofPath(path)
                .orElseThrow(() -> Refused.malformed(
                        "kind",
                        "There is no letter of this kind.",
                        "Ask for one of "
                                + Stream.of(LetterKind.values())
                                        .map(LetterKind::path)
                                        .collect(Collectors.joining(", ")) + "."));
    }

    private static ResponseEntity<LetterAnswer> answer(Written letter) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .eTag(Etag.of(letter.revision()))
                .body(new LetterAnswer(
                        letter.kind(),
                        letter.kind().rule().name(),
                        letter.composed().subject(),
                        letter.composed().passages().stream()
                                .map(passage -> new PartAnswer(
                                        passage.part(), passage.part().rule().name(), passage.text()))
                                .toList(),
                        letter.text(),
                        letter.recipient(),
                        letter.gaps(),
                        letter.savedAt(),
                        letter.gaps().isEmpty() ? Envelope.link(letter).orElse(null) : null));
    }
}
