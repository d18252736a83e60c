package dev.rebound.platform.rounds;

import java.util.List;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Rounds whose thread died do not begin again by themselves: the process must restart. */
final class RoundsHealth extends AbstractHealthIndicator {

    private final List<Rounds> all;

    RoundsHealth(List<Rounds> all) {
        this.all = all;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.up();
        for (Rounds rounds : all) {
            if (!rounds.alive()) {
                health.down().withDetail(rounds.name(), "stopped by an error");
            }
        }
    }
}
