package fr.barometre.bot.channel.teams.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The files of the Teams app: in {@code config/teams} beside the working directory if it exists, else in the jar. */
record AppFolder(Path beside) {

    /** Returns the file's content, or empty if there is no such file, or none that can be read. */
    Optional<byte[]> read(String name) {
        try {
            if (Files.isDirectory(beside)) {
                Path file = beside.resolve(name).normalize();
                return file.startsWith(beside) && Files.isRegularFile(file)
                        ? Optional.of(Files.readAllBytes(file))
                        : Optional.empty();
            }
            try (InputStream in = AppFolder.class.getResourceAsStream("/config/teams/" + name)) {
                return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Returns the name under which an operator knows the file. */
    String shown(String name) {
        return beside + "/" + name;
    }
}
