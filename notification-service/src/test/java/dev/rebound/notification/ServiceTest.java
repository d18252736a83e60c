package dev.rebound.notification;

import dev.rebound.platform.testing.RunningParts;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test on the whole service with a real broker and store; all of them share one context. Nothing falls due by itself
 * there: a test looks for what is due when it means to.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = NotificationService.class,
        properties = {
            "rebound.due-dates.look-every=1h",
            "rebound.due-dates.lease=2s",
            "rebound.sending.look-every=1h",
            "rebound.dispatch.look-every=1h"
        })
@AutoConfigureMockMvc
@ContextConfiguration(initializers = {RunningParts.class, TestMailServer.class})
@Import(Broadcast.class)
public @interface ServiceTest {}
