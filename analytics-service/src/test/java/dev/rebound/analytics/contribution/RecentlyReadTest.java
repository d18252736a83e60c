package dev.rebound.analytics.contribution;

import static dev.rebound.analytics.ACandidacy.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentlyReadTest {

    static final List<Contribution> ONE = List.of(at("A").build());

    Instant now = Instant.parse("2026-03-09T14:20:00Z");

    final RecentlyRead recentlyRead = new RecentlyRead(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void whatWasReadIsThereAtItsVersionAndAtNoOther() {
        recentlyRead.keep("alex", 7, ONE);
        assertThat(recentlyRead.of("alex", 7)).contains(ONE);
        assertThat(recentlyRead.of("sam", 7)).isEmpty();
        assertThat(recentlyRead.of("alex", 8)).isEmpty();
        assertThat(recentlyRead.held()).as("an outdated one is let go").isZero();
    }

    @Test
    void itIsLetGoWhenItIsOld() {
        recentlyRead.keep("alex", 7, ONE);
        now = now.plus(RecentlyRead.LONGEST).plusMillis(1);
        assertThat(recentlyRead.of("alex", 7)).isEmpty();
    }

    @Test
    void noMoreAreHeldThanTheBoundAndTheLongestUnusedGoesFirst() {
        List<Contribution> many = Collections.nCopies(RecentlyRead.MOST / 2, ONE.get(0));
        recentlyRead.keep("alex", 1, many);
        recentlyRead.keep("sam", 1, many);
        recentlyRead.of("alex", 1);
        recentlyRead.keep("robin", 1, ONE);
        assertThat(recentlyRead.of("sam", 1)).isEmpty();
        assertThat(recentlyRead.of("alex", 1)).isPresent();
        assertThat(recentlyRead.of("robin", 1)).isPresent();
        assertThat(recentlyRead.held()).isEqualTo(RecentlyRead.MOST / 2 + 1);
    }
}
