package dev.rebound.local.supervise;

import java.nio.file.Path;
import java.util.List;

/** A launcher in small, for a test that kills it. */
final class CrewProcess {

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        Crew crew = new Crew(new Heard());
        crew.startFoundation(CrewTest.part(
                folder, "broker", "line", "broker", folder.resolve("ends").toString()));
        crew.start(CrewTest.part(
                folder, "service", "line", "service", folder.resolve("ends").toString()));
        crew.awaitReady(List.of("broker", "service"));
        System.out.println(crew.pid("broker") + " " + crew.pid("service"));
        Thread.sleep(Long.MAX_VALUE);
    }
}
