package dev.rebound.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Loopback ports. Everything here listens on 127.0.0.1 only: nothing of it is meant to be reached from outside. */
final class Ports {

    static final String HOST = "127.0.0.1";

    private Ports() {}

    /** Refuses a taken port before anything is started, because a server's own complaint is a page of stack trace. */
    static void requireFree(int port, String use) {
        try (ServerSocket probe = new ServerSocket()) {
            // As the servers do it: a port whose last connections are still in TIME_WAIT is free.
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(HOST, port));
        } catch (IOException taken) {
            throw inUse(port, use, taken);
        }
    }

    static CannotStart inUse(int port, String use, Throwable cause) {
        return new CannotStart(
                "Port " + port + " on " + HOST + ", wanted for " + use
                        + ", is already in use: stop what holds it or choose" + " another port.",
                cause);
    }

    /** Two different free ports; somebody may still take one before it is bound. */
    static int[] twoFree() {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try (ServerSocket first = new ServerSocket(0, 1, loopback);
                ServerSocket second = new ServerSocket(0, 1, loopback)) {
            return new int[] {first.getLocalPort(), second.getLocalPort()};
        } catch (IOException none) {
            throw new CannotStart("No free port could be had on " + HOST + ": " + none.getMessage(), none);
        }
    }
}
