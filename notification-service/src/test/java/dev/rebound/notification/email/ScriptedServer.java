package dev.rebound.notification.email;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/** A mail server that misbehaves as it is told, one way for each connection, and then behaves. */
final class ScriptedServer implements AutoCloseable {

    enum Manner {
        BEHAVES,
        /** Hears the whole mail, takes it, and hangs up before it says so. */
        HANGS_UP_AFTER_THE_DOT,
        /** Hears the whole mail, takes it, and says so when nobody waits any more. */
        ANSWERS_LATE,
        HANGS_UP_AT_ONCE,
        KNOWS_NO_SUCH_ADDRESS,
        GREYLISTS_THE_ADDRESS,
        IS_BUSY,
        WANTS_NO_SUCH_MAIL,
        REFUSES_THE_SENDER,
        ASKS_FOR_A_PAUSE_AFTER_THE_DOT,
        HANGS_UP_AFTER_THE_250
    }

    private final ServerSocket socket;
    private final Queue<Manner> script = new ConcurrentLinkedQueue<>();
    final List<String> taken = Collections.synchronizedList(new ArrayList<>());
    volatile int connections;
    /** Gets each mail that was taken, before the server says so. */
    volatile Consumer<String> beforeTheAnswer = mail -> {};

    ScriptedServer(Manner... script) throws IOException {
        this.script.addAll(List.of(script));
        this.socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread server = new Thread(this::serve, "scripted-mail-server");
        server.setDaemon(true);
        server.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                connections++;
                Manner manner = script.isEmpty() ? Manner.BEHAVES : script.poll();
                Thread talk = new Thread(() -> talk(connection, manner));
                talk.setDaemon(true);
                talk.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket connection, Manner manner) {
        try (connection) {
            OutputStream out = connection.getOutputStream();
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
            if (manner == Manner.HANGS_UP_AT_ONCE) {
                return;
            }
            say(out, manner == Manner.IS_BUSY ? "421 too busy" : "220 scripted");
            String line;
            while ((line = in.readLine()) != null) {
                String verb = line.toUpperCase().split("[ :]", 2)[0];
                switch (verb) {
                    case "MAIL" -> say(out, manner == Manner.REFUSES_THE_SENDER ? "550 not from you" : "250 ok");
                    case "RCPT" ->
                        say(
                                out,
                                switch (manner) {
                                    case KNOWS_NO_SUCH_ADDRESS -> "550 5.1.1 no such mailbox";
                                    case GREYLISTS_THE_ADDRESS -> "451 4.7.1 greylisted";
                                    default -> "250 ok";
                                });
                    case "DATA" -> {
                        say(out, "354 go ahead");
                        if (!data(in, out, manner)) {
                            return;
                        }
                    }
                    case "QUIT" -> {
                        say(out, "221 bye");
                        return;
                    }
                    default -> say(out, "250 ok");
                }
            }
        } catch (IOException | InterruptedException e) {
            // The other side hung up, which is its right.
        }
    }

    private boolean data(BufferedReader in, OutputStream out, Manner manner) throws IOException, InterruptedException {
        StringBuilder mail = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            mail.append(line).append('\n');
        }
        switch (manner) {
            case WANTS_NO_SUCH_MAIL -> say(out, "554 5.7.1 not this");
            case ASKS_FOR_A_PAUSE_AFTER_THE_DOT -> say(out, "451 4.3.0 later");
            case HANGS_UP_AFTER_THE_DOT -> {
                taken.add(mail.toString());
                return false;
            }
            case ANSWERS_LATE -> {
                taken.add(mail.toString());
                Thread.sleep(3_000);
                say(out, "250 at last");
            }
            case HANGS_UP_AFTER_THE_250 -> {
                taken.add(mail.toString());
                say(out, "250 taken");
                return false;
            }
            default -> {
                taken.add(mail.toString());
                beforeTheAnswer.accept(mail.toString());
                say(out, "250 taken");
            }
        }
        return true;
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
