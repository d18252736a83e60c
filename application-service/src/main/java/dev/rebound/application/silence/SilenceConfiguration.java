package dev.rebound.application.silence;

import dev.rebound.application.reading.Candidacies;
import dev.rebound.platform.command.Commands;
import dev.rebound.platform.rounds.Rounds;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The search for silences; an installation may do without, and then only the seeker says that they have gone quiet. */
@Configuration(proxyBeanMethods = false)
class SilenceConfiguration {

    @Bean
    Silences silences(
            WaitingCandidacies waiting,
            Candidacies candidacies,
            Commands commands,
            Clock clock,
            @Value("${rebound.silence.after.application}") Duration application,
            @Value("${rebound.silence.after.phone-screen}") Duration phoneScreen,
            @Value("${rebound.silence.after.interview}") Duration interview) {
        return new Silences(
                waiting, candidacies, commands, new SilenceAfter(application, phoneScreen, interview), clock);
    }

    @Bean
    @ConditionalOnBooleanProperty("rebound.silence.look")
    Rounds silenceRounds(Silences silences, @Value("${rebound.silence.look-every}") Duration lookEvery) {
        return new Rounds("silences", lookEvery, silences::look);
    }
}
