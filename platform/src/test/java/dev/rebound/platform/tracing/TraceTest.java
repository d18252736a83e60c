package dev.rebound.platform.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.platform.cloudevents.CloudEvent;
import dev.rebound.platform.cloudevents.EventHeaders;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServlet;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class TraceTest {

    private static final String ID = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String PARENT = "00-" + ID + "-00f067aa0ba902b7-00";

    @Test
    void aTraceThatCameIsGoneOnWithByAStepOfItsOwn() {
        Trace trace = Trace.of(PARENT);
        assertThat(trace.id()).isEqualTo(ID);
        assertThat(trace.step()).hasSize(16).isNotEqualTo("00f067aa0ba902b7");
        assertThat(trace.flags()).isEqualTo("00");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\n{\"forged\": true}"
            })
    void whateverElseCameBeginsATraceAndIsNotRepeated(String parent) {
        Trace trace = Trace.of(parent);
        assertThat(trace.text()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
        assertThat(trace.id()).isNotEqualTo(ID);
    }

    @Test
    void aCallHasItWhileItLastsAndIsToldIt() throws Exception {
        var request = new MockHttpServletRequest();
        request.addHeader("traceparent", PARENT);
        var response = new MockHttpServletResponse();
        new TracedCalls().doFilter(request, response, new MockFilterChain(new HttpServlet() {
            @Override
            public void service(ServletRequest any, ServletResponse other) {
                assertThat(MDC.get("trace.id")).isEqualTo(ID);
                assertThat(MDC.get("traceparent")).startsWith("00-" + ID);
            }
        }));
        assertThat(response.getHeader("traceresponse")).startsWith("00-" + ID);
        assertThat(MDC.get("trace.id")).isNull();
        assertThat(MDC.get("traceparent")).isNull();
    }

    @Test
    void aRecordIsHandledWithinTheTraceOfItsEventAndLeavesNothingBehind() {
        var event = new CloudEvent(
                "the-event", "dev.rebound.any.v1", "/here", "the-candidacy", Instant.EPOCH, "a", 1, null, null);
        var record = new ConsumerRecord<>("rebound.candidacy", 0, 0L, "the-candidacy", event);
        EventHeaders.put(record.headers(), EventHeaders.TRACE_PARENT, PARENT);

        var traced = new TracedRecords();
        traced.intercept(record, null);
        assertThat(MDC.get("trace.id")).isEqualTo(ID);
        assertThat(MDC.get("event.id")).isEqualTo("the-event");
        assertThat(MDC.get("event.subject")).isEqualTo("the-candidacy");

        traced.afterRecord(record, null);
        assertThat(MDC.getCopyOfContextMap())
                .satisfiesAnyOf(left -> assertThat(left).isNullOrEmpty(), left -> assertThat(left)
                        .doesNotContainKeys("trace.id", "event.id", "event.subject"));
    }

    @Test
    void aRecordThatCannotBeReadHasATraceToo() {
        var record = new ConsumerRecord<String, CloudEvent>("rebound.candidacy", 0, 0L, "key", null);
        var traced = new TracedRecords();
        traced.intercept(record, null);
        assertThat(MDC.get("trace.id")).hasSize(32);
        assertThat(MDC.get("event.id")).isNull();
        traced.afterRecord(record, null);
    }
}
