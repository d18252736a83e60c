package dev.rebound.feedback.mails;

import dev.rebound.feedback.mails.RecognisedMail.Phrase;
import dev.rebound.feedback.mails.phrases.Label;
import dev.rebound.feedback.mails.phrases.Strength;
import dev.rebound.feedback.mails.reading.MailReader;
import dev.rebound.platform.Ids;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.page.Page;
import dev.rebound.platform.web.Problems.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** R2: the page where a mail is pasted, and what it was taken for with the one thing to do next. Nothing of it is kept. */
@Controller
@RequestMapping("/rejection-mails")
class MailPages {

    /** Longer ones do not fit a form once the browser has encoded them. */
    static final int LONGEST = 60_000;

    /** A part of the text; its strength is null if it tells nothing. */
    record Piece(String text, Strength strength) {}

    private final RecognisingMails mails;

    MailPages(RecognisingMails mails) {
        this.mails = mails;
    }

    @GetMapping
    ModelAndView ask() {
        return page(null, List.of());
    }

    @PostMapping
    ModelAndView recognise(
            Call call,
            @RequestParam(required = false) String mail,
            @ModelAttribute(name = "page", binding = false) Page page) {
        if (mail == null || mail.isBlank()) {
            return refused(mail, "There is no mail.", "Paste the mail here.");
        }
        if (mail.length() > LONGEST) {
            return refused(
                    mail,
                    "The mail is longer than 60,000 characters.",
                    "Leave its attachments out, or paste its first part.");
        }
        RecognisedMail recognised =
                mails.recognise(call.seeker(), page.zone(), (MailReader reader) -> reader.read(mail, null, null));
        boolean rejection =
                recognised.label() == Label.REJECTION || recognised.also().contains(Label.REJECTION);
        return page(mail, List.of())
                .addObject("recognised", recognised)
                .addObject("rejection", rejection)
                .addObject("says", says(recognised))
                .addObject("pieces", pieces(recognised))
                .addObject("today", page.today());
    }

    private static ModelAndView refused(String mail, String detail, String mend) {
        ModelAndView again = page(mail, List.of(new Problem("mail", detail, mend)));
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private static ModelAndView page(String mail, List<Problem> problems) {
        return new ModelAndView("rejection-mails")
                .addObject("mail", mail)
                .addObject("longest", LONGEST)
                .addObject("problems", problems)
                .addObject("links", new Links());
    }

    private static String says(RecognisedMail mail) {
        return switch (mail.label()) {
            case REJECTION -> mail.stopped() ? "They stopped the search" : "They said no";
            case FEEDBACK -> "They told you what they think";
            case OFFER -> "It reads like an offer";
            case INTERVIEW_INVITE -> "It reads like an invitation";
            case APPLICATION_RECEIVED -> "They have your application";
            case OTHER -> "It does not read like a rejection";
        };
    }

    /** The text cut at its telling phrases, so that the page can mark them. */
    private static List<Piece> pieces(RecognisedMail mail) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Phrase phrase : mail.phrases()) {
            if (phrase.strength() == Strength.OPPOSING || phrase.start() < at) {
                continue;
            }
            if (phrase.start() > at) {
                pieces.add(new Piece(mail.text().substring(at, phrase.start()), null));
            }
            pieces.add(new Piece(phrase.quote(), phrase.strength()));
            at = phrase.end();
        }
        if (at < mail.text().length()) {
            pieces.add(new Piece(mail.text().substring(at), null));
        }
        return pieces;
    }

    /** Where the page leads. No word of the mail stands in an address. */
    static final class Links {

        /** The form for the rejection, with what the mail says of time and stage. */
        public String rejection(UUID candidacy, RecognisedMail mail) {
            UriComponentsBuilder link =
                    UriComponentsBuilder.fromPath("/candidacies/{id}/rejection").queryParam("channel", "EMAIL");
            if (mail.arrivedAt() != null) {
                link.queryParam("receivedAt", mail.arrivedAt());
            }
            if (mail.stageHint() != null) {
                link.queryParam("stageReached", mail.stageHint());
            }
            return link.build(candidacy).toString();
        }

        /** R3: the form that puts the candidacy on hold, with when the mail arrived. */
        public String hold(UUID candidacy, RecognisedMail mail) {
            UriComponentsBuilder link = UriComponentsBuilder.fromPath("/candidacies/{id}/hold");
            if (mail.arrivedAt() != null) {
                link.queryParam("since", mail.arrivedAt());
            }
            return link.build(candidacy).toString();
        }

        /** Where the answer to the request is entered. */
        public String feedback(UUID candidacy) {
            return "/feedback-requests/" + Ids.feedbackRequest(candidacy) + "#feedback";
        }
    }
}
