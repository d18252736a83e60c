package dev.rebound.local.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** The ports of one system: all at fixed distances from the gateway's. */
record Ports(int gateway) {

    static final int HIGHEST_DISTANCE = 24;

    int identity() {
        return gateway + 1;
    }

    int application() {
        return gateway + 11;
    }

    int feedback() {
        return gateway + 12;
    }

    int notification() {
        return gateway + 13;
    }

    int analytics() {
        return gateway + 14;
    }

    int broker() {
        return gateway + 21;
    }

    int controller() {
        return gateway + 22;
    }

    int store() {
        return gateway + 23;
    }

    int mail() {
        return gateway + HIGHEST_DISTANCE;
    }

    /** What is taken, as a line for each port; empty if all are free. */
    List<String> taken() {
        List<String> taken = new ArrayList<>();
        byPart().forEach((part, port) -> {
            if (!isFree(port)) {
                taken.add("Port " + port + " (" + part + ") is taken.");
            }
        });
        return taken;
    }

    /** Ports that are free now, below those that the system hands out by itself. */
    static Ports free() {
        for (int tries = 0; tries < 200; tries++) {
            Ports ports = new Ports(ThreadLocalRandom.current().nextInt(15_000, 31_000));
            if (ports.taken().isEmpty()) {
                return ports;
            }
        }
        throw new IllegalStateException("No free ports were found");
    }

    /** One port that is free now. */
    static int anyFree() {
        for (int tries = 0; tries < 200; tries++) {
            int port = ThreadLocalRandom.current().nextInt(15_000, 31_000);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("No free port was found");
    }

    private Map<String, Integer> byPart() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put("gateway", gateway);
        ports.put("identity", identity());
        ports.put("application", application());
        ports.put("feedback", feedback());
        ports.put("notification", notification());
        ports.put("analytics", analytics());
        ports.put("broker", broker());
        ports.put("broker's controller", controller());
        ports.put("store", store());
        ports.put("mail", mail());
        return ports;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
