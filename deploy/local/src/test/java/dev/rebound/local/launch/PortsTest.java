package dev.rebound.local.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {

    @Test
    void aTakenPortIsNamedWithThePartThatNeedsIt() throws Exception {
        Ports ports = Ports.free();
        try (ServerSocket taken = new ServerSocket(ports.feedback(), 1, InetAddress.getLoopbackAddress())) {
            assertThat(ports.taken()).containsExactly("Port " + taken.getLocalPort() + " (feedback) is taken.");
        }
        assertThat(ports.taken()).isEmpty();
    }

    @Test
    void aSystemDoesNotStartOnTakenPortsAndSaysWhichOptionHelps(@TempDir Path folder) throws Exception {
        Ports ports = Ports.free();
        try (ServerSocket taken = new ServerSocket(ports.gateway(), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(
                            () -> LocalSystem.in(folder).port(ports.gateway()).start())
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + " (gateway) is taken")
                    .hasMessageContaining("--port N");
        }
    }

    @Test
    void whatIsNotBuiltIsNamed(@TempDir Path folder) {
        assertThatThrownBy(() ->
                        LocalSystem.in(folder.resolve("data")).home(folder).start())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("is missing")
                .hasMessageContaining("package");
    }
}
