package dev.rebound.feedback.letters;

import dev.rebound.feedback.letters.composing.CallCard;
import dev.rebound.platform.command.Call;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** R21: what to say when somebody calls with the news; at hand before anything is recorded. */
@Controller
class CallCards {

    private final Letters letters;

    CallCards(Letters letters) {
        this.letters = letters;
    }

    /** The card as the API tells it. */
    record CardAnswer(
            @Schema(description = "The row of the guidance.")
            String row,

            @Schema(description = "Three, in the order in which to say them.")
            List<String> sentences,

            @Schema(description = "What to say where no advice comes at once.")
            String ifTheyHesitate) {}

    @Operation(
            summary = "What to say on the phone",
            description =
                    "Three sentences that ask for advice on the very call that brings the news, in the spelling of the"
                            + " profile. Whoever asked on the call records it with the rejection (askedOnTheCall).")
    @GetMapping("/api/feedback-requests/call-card")
    @ResponseBody
    CardAnswer card(Call call) {
        CallCard card = letters.callCard(call.seeker());
        return new CardAnswer(card.rule().name(), card.sentences(), card.ifTheyHesitate());
    }

    @GetMapping("/feedback-requests/call-card")
    ModelAndView page(Call call) {
        return new ModelAndView("call-card").addObject("callCard", letters.callCard(call.seeker()));
    }
}
