package dev.rebound.application.turns;

import dev.rebound.application.turns.Turn.Hold;
import dev.rebound.application.turns.Turn.Offer;
import dev.rebound.application.turns.Turn.Reopening;
import dev.rebound.application.turns.Turn.Silence;
import dev.rebound.application.turns.Turn.Withdrawal;
import dev.rebound.platform.intake.Acceptance;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The same, posted by front ends as events. */
@Configuration(proxyBeanMethods = false)
class TurnEvents {

    @Bean
    Acceptance<Silence> wentSilent(Turns turns) {
        return new Acceptance<>(
                "dev.rebound.candidacy.went-silent.v1",
                Silence.class,
                (call, candidacy, time, data) -> turns.silent(call, candidacy, data));
    }

    @Bean
    Acceptance<Hold> putOnHold(Turns turns) {
        return new Acceptance<>(
                "dev.rebound.candidacy.put-on-hold.v1",
                Hold.class,
                (call, candidacy, time, data) -> turns.onHold(call, candidacy, data));
    }

    @Bean
    Acceptance<Offer> offered(Turns turns) {
        return new Acceptance<>(
                "dev.rebound.candidacy.offered.v1",
                Offer.class,
                (call, candidacy, time, data) -> turns.offered(call, candidacy, data));
    }

    @Bean
    Acceptance<Withdrawal> withdrawn(Turns turns) {
        return new Acceptance<>(
                "dev.rebound.candidacy.withdrawn.v1",
                Withdrawal.class,
                (call, candidacy, time, data) -> turns.withdrawn(call, candidacy, data));
    }

    @Bean
    Acceptance<Reopening> reopened(Turns turns) {
        return new Acceptance<>(
                "dev.rebound.candidacy.reopened.v1",
                Reopening.class,
                (call, candidacy, time, data) -> turns.reopened(call, candidacy, data));
    }
}
