package dev.rebound.feedback.reviewing;

import dev.rebound.feedback.letters.composing.LetterKind;
import dev.rebound.feedback.reviewing.rule.Kind;
import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The review beside the draft. While a letter is written it is asked for as a part of the page; without a script the same
 * address answers with a page of its own, on which each suggestion can be carried out. Nothing is stored.
 */
@Controller
class ReviewPages {

    private static final int LONGEST_NAME = 200;

    private final Knowledge knowledge;

    ReviewPages(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    @GetMapping("/letter-reviews")
    ModelAndView any() {
        return page(null, Map.of(), "", null, HttpStatus.OK);
    }

    @PostMapping("/letter-reviews")
    ModelAndView review(
            Principal seeker,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            @RequestParam Map<String, String> values) {
        return review(seeker, null, part, values);
    }

    @PostMapping("/feedback-requests/{id}/letter-review")
    ModelAndView ofRequest(
            Principal seeker,
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            @RequestParam Map<String, String> values) {
        return review(seeker, id, part, values);
    }

    private ModelAndView review(Principal seeker, UUID request, boolean part, Map<String, String> values) {
        // A form sends line breaks as two characters, the field itself counts one.
        String text = values.getOrDefault("letter", "").replace("\r\n", "\n");
        Kind kind = kind(values.get("kind")).orElse(null);
        String problem = problem(kind, text, values);
        if (problem != null) {
            ShownReview refused = ShownReview.refused(problem);
            return part ? part(refused, request) : page(request, values, text, refused, HttpStatus.BAD_REQUEST);
        }
        LetterToReview letter = new LetterToReview(
                kind,
                text,
                request,
                values.get("recipientName"),
                values.get("position"),
                values.get("company"),
                null,
                null,
                null,
                null);
        ShownReview review = ShownReview.of(text, knowledge.about(seeker.getName(), letter));
        Optional<String> changed =
                Optional.ofNullable(values.get("change")).flatMap(change -> review.applied(text, change));
        if (changed.isPresent()) {
            ShownReview again = ShownReview.of(changed.get(), knowledge.about(seeker.getName(), letter));
            return page(request, values, changed.get(), again, HttpStatus.OK);
        }
        return part ? part(review, request) : page(request, values, text, review, HttpStatus.OK);
    }

    private static String problem(Kind kind, String text, Map<String, String> values) {
        if (kind == null) {
            return "Nothing says what kind of letter this is. Choose one from the list.";
        }
        if (text.length() > LetterToReview.LONGEST_TEXT) {
            return "This is longer than 10,000 characters. Keep the part that matters and leave out the rest.";
        }
        boolean overlong = Stream.of("recipientName", "position", "company")
                .anyMatch(field -> values.getOrDefault(field, "").length() > LONGEST_NAME);
        return overlong ? "A name is longer than 200 characters. Shorten it." : null;
    }

    private static Optional<Kind> kind(String value) {
        return Stream.of(Kind.values())
                .filter(kind -> kind.name().equals(value))
                .findFirst();
    }

    private static ModelAndView part(ShownReview review, UUID request) {
        ModelAndView part = new ModelAndView("parts/review :: review");
        part.addObject("review", review);
        part.addObject("reviewPath", path(request));
        return part;
    }

    /** @param review null before there is one */
    private static ModelAndView page(
            UUID request, Map<String, String> values, String text, ShownReview review, HttpStatus status) {
        ModelAndView page = new ModelAndView("letter-review");
        page.setStatus(status);
        page.addObject("review", review);
        page.addObject("reviewPath", path(request));
        page.addObject("requestId", request);
        page.addObject("draftPath", draftPath(request, values.get("kind")));
        page.addObject("letter", text);
        page.addObject("kinds", ReviewedKind.values());
        page.addObject("kind", values.getOrDefault("kind", Kind.REQUEST.name()));
        page.addObject("recipientName", values.getOrDefault("recipientName", ""));
        page.addObject("position", values.getOrDefault("position", ""));
        page.addObject("company", values.getOrDefault("company", ""));
        return page;
    }

    private static String path(UUID request) {
        return request == null ? "/letter-reviews" : "/feedback-requests/" + request + "/letter-review";
    }

    /** Where the draft of a request is kept; null for a text that belongs to none. */
    private static String draftPath(UUID request, String kind) {
        return Stream.of(LetterKind.values())
                .filter(drafted -> request != null && drafted.name().equals(kind))
                .map(drafted -> "/feedback-requests/" + request + "/letters/" + drafted.path())
                .findFirst()
                .orElse(null);
    }

    /** The kinds of letters in words. */
    enum ReviewedKind {
        REQUEST("A request for advice"),
        FOLLOW_UP("The follow-up to a request"),
        THANKS("Thanks for their feedback"),
        THANK_YOU_NOTE("A thank-you note after an interview"),
        KEEP_IN_TOUCH("A word to keep in touch"),
        REPLY("Any other reply to them");

        private final String words;

        ReviewedKind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
