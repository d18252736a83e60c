package dev.rebound.local.layout;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A program as it is started: a main class and the jars it needs, in a folder that no build touches.
 *
 * @param folder named after the content of the build, so that it never holds anything else
 * @param jars in the order of the class path
 */
public record Program(Path folder, List<Path> jars, String mainClass) {

    /** The class path with whatever is to be found before the program's own classes. */
    public String classpath(List<Path> inFront) {
        return Stream.concat(inFront.stream(), jars.stream())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Where the archive of the loaded classes belongs, for this main class and the Java that runs now. */
    Path archive() {
        String main = mainClass.substring(mainClass.lastIndexOf('.') + 1);
        return folder.resolve(main + "-" + Runtime.version().toString().replaceAll("[^A-Za-z0-9.+-]", "_") + ".jsa");
    }
}
