package dev.rebound.analytics.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import dev.rebound.analytics.ServiceTest;
import dev.rebound.platform.live.Versions;
import dev.rebound.platform.live.Watchers;
import dev.rebound.platform.words.SeekerKeys;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A replica's watchers at times that a test chooses. */
@ServiceTest
class WatchersTest {

    static final Instant NOW = Instant.parse("2026-03-09T14:20:00Z");

    @Autowired
    MongoDatabase database;

    @Autowired
    SeekerKeys keys;

    Instant now = NOW;

    Watchers watchers() {
        return new Watchers(new Versions(database, keys), new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        });
    }

    @Test
    void aStreamWhoseTokenNeverEndsIsEndedByUsBeforeTheGatewayBreaksItOff() {
        Watchers watchers = watchers();
        watchers.open("alex", null);
        now = NOW.plus(Watchers.LONGEST).minusMillis(1);
        watchers.round();
        assertThat(watchers.watching()).isEqualTo(1);
        now = NOW.plus(Watchers.LONGEST);
        watchers.round();
        assertThat(watchers.watching()).isZero();
    }

    @Test
    void noMoreThanTheBoundAreOpenInAllAndAnEndedOneMakesRoom() {
        Watchers watchers = watchers();
        for (int i = 0; i < Watchers.MOST; i++) {
            watchers.open("seeker-" + i, NOW.plusSeconds(60));
        }
        assertThatThrownBy(() -> watchers.open("one-more", null)).isInstanceOf(Watchers.TooMany.class);
        now = NOW.plusSeconds(60);
        watchers.round();
        watchers.open("one-more", null);
        assertThat(watchers.watching()).isEqualTo(1);
    }

    @Test
    void whenTheServiceStopsAllStreamsEndAndNoneIsOpenedAnyMore() {
        Watchers watchers = watchers();
        watchers.open("alex", null);
        watchers.open("sam", null);
        watchers.endAll();
        assertThat(watchers.watching()).isZero();
        assertThatThrownBy(() -> watchers.open("alex", null)).isInstanceOf(Watchers.TooMany.class);
    }
}
