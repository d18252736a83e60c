package dev.rebound.application;

import dev.rebound.platform.testing.MeterTable;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class MetricsTest {

    @Autowired
    MeterRegistry registry;

    @Test
    void whatIsMeasuredIsWhatOperatorsAreTold() {
        MeterTable.expectEqual("application", registry);
    }
}
