package dev.rebound.application;

import dev.rebound.platform.testing.RunningParts;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A test on the whole service with a real broker and store; all of them share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = ApplicationService.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = RunningParts.class)
@Import({Calls.class, OtherServices.class})
public @interface ServiceTest {}
