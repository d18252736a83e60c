package dev.rebound.feedback.advice.policy;

import dev.rebound.feedback.advice.Plan.Odds;
import dev.rebound.feedback.advice.Rejection;
import dev.rebound.feedback.advice.Rule;
import java.util.ArrayList;
import java.util.List;

/**
 * R12 to R16, R23, R24: the further the candidacy came, the more they know and the likelier an answer; a missing thank-you
 * note lowers it by one band. A band and no figure: nobody has measured one for this seeker.
 */
final class OddsOfAnAnswer {

    Advised<Odds> advise(Rejection rejection) {
        List<Rule> because = new ArrayList<>();
        Odds odds =
                switch (rejection.stage()) {
                    case APPLICATION, PHONE_SCREEN -> {
                        because.add(Rule.R16);
                        yield Odds.LOW;
                    }
                    case FIRST_INTERVIEW -> {
                        because.add(Rule.R15);
                        yield Odds.FAIR;
                    }
                    case SECOND_INTERVIEW, FINAL_INTERVIEW -> {
                        because.add(Rule.R14);
                        because.add(Rule.R15);
                        yield Odds.GOOD;
                    }
                };
        if (rejection.stage().afterAnInterview() && !rejection.thankYouNoteSent()) {
            because.add(Rule.R12);
            because.add(Rule.R13);
            odds = odds.lower();
        }
        if (odds == Odds.LOW) {
            because.add(Rule.R23);
            because.add(Rule.R24);
        }
        return new Advised<>(odds, because);
    }
}
