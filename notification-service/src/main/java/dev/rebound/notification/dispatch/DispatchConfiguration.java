package dev.rebound.notification.dispatch;

import com.mongodb.client.MongoDatabase;
import dev.rebound.notification.duedates.StoreClock;
import dev.rebound.notification.preference.SeekersPreferences;
import dev.rebound.notification.preference.WhenPreferencesChange;
import dev.rebound.notification.reminder.Reminders;
import dev.rebound.notification.sending.Sending;
import dev.rebound.platform.command.Commands;
import dev.rebound.platform.rounds.Rounds;
import dev.rebound.platform.stream.StoreIndexes;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What goes out when, and how often that is looked at. */
@Configuration(proxyBeanMethods = false)
class DispatchConfiguration {

    @Bean
    Errands errands(MongoDatabase database, StoreIndexes indexes, @Value("${rebound.dispatch.lease}") Duration lease) {
        return new Errands(database.getCollection("errands"), indexes, new StoreClock(database), lease);
    }

    @Bean
    Dispatcher dispatcher(
            Errands errands,
            Reminders reminders,
            SeekersPreferences preferences,
            RecentRejections rejections,
            Sending sending,
            Commands commands) {
        return new Dispatcher(errands, reminders, preferences, rejections, sending, commands);
    }

    @Bean
    WhenPreferencesChange whatIsHeldIsLookedAtAgain(Errands errands) {
        return errands::lookAgain;
    }

    @Bean
    Rounds dispatchRounds(Dispatcher dispatcher, @Value("${rebound.dispatch.look-every}") Duration lookEvery) {
        return new Rounds("dispatch", lookEvery, () -> dispatcher.look() == Dispatcher.AT_ONCE);
    }
}
