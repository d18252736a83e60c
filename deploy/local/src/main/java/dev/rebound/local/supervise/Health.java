package dev.rebound.local.supervise;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URL;

/** How a part says how it is. */
public interface Health {

    /** What one question brought. */
    enum State {
        UP,
        /** It says itself that it cannot go on. */
        DOWN,
        /** Nothing listens, or nothing comes back in time. */
        SILENT
    }

    /** @param log the part's log from its present start on */
    State readiness(Log.Since log);

    State liveness();

    /** The part prints a line that starts with {@code READY}; after that, a process that runs is alive. */
    static Health byLine() {
        return new Health() {
            @Override
            public State readiness(Log.Since log) {
                return log.hasLineThatStartsWith("READY") ? State.UP : State.SILENT;
            }

            @Override
            public State liveness() {
                return State.UP;
            }
        };
    }

    /** The part has Spring Boot's two probes on the port. */
    static Health byProbes(int port) {
        return new Health() {
            @Override
            public State readiness(Log.Since log) {
                return ask("readiness");
            }

            @Override
            public State liveness() {
                return ask("liveness");
            }

            private State ask(String probe) {
                HttpURLConnection connection = null;
                try {
                    URL url = URI.create("http://127.0.0.1:" + port + "/actuator/health/" + probe)
                            .toURL();
                    connection = (HttpURLConnection) url.openConnection();
                    connection.setConnectTimeout(2_000);
                    connection.setReadTimeout(2_000);
                    connection.setInstanceFollowRedirects(false);
                    int status = connection.getResponseCode();
                    if (status == 503) {
                        return State.DOWN;
                    }
                    return status == 200 ? State.UP : State.SILENT;
                } catch (SocketTimeoutException e) {
                    return State.SILENT;
                } catch (IOException e) {
                    return State.SILENT;
                } finally {
                    if (connection != null) {
                        connection.disconnect();
                    }
                }
            }
        };
    }
}
