package dev.rebound.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Whoever goes away before the answer is no fault of ours, and no operator is woken for it. */
@ExtendWith(OutputCaptureExtension.class)
class GoneCallersTest {

    final MockMvc http = MockMvcBuilders.standaloneSetup(new Answers())
            .setControllerAdvice(new Problems(JsonMapper.shared(), Clock.systemUTC()))
            .build();

    @RestController
    static class Answers {

        @GetMapping("/gone")
        String gone() {
            throw new HttpMessageNotWritableException("could not write", new IOException("Broken pipe"));
        }

        @GetMapping("/broken")
        String broken() {
            throw new HttpMessageNotWritableException("could not write", new IllegalStateException("no such field"));
        }
    }

    @Test
    void aCallerWhoHasGoneIsNotAnErrorInTheLog(CapturedOutput output) throws Exception {
        http.perform(get("/gone"));
        assertThat(output.getAll()).doesNotContain("unexpected failure");
    }

    @Test
    void anAnswerThatCannotBeWrittenIs(CapturedOutput output) throws Exception {
        assertThat(http.perform(get("/broken")).andReturn().getResponse().getStatus())
                .isEqualTo(500);
        assertThat(output.getAll()).contains("unexpected failure");
    }
}
