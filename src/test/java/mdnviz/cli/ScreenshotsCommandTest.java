package mdnviz.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ScreenshotsCommandTest {
  @TempDir private Path folder;

  @Test
  void everyPictureIsToldInALine() {
    CapturedCommandLine run = CapturedCommandLine.run("screenshots", "--out", folder).succeeded();
    Path picture = folder.resolve("one.png");
    assertEquals("wrote %s%n".formatted(picture), run.out());
    assertTrue(Files.exists(picture));
  }

  @Test
  void aFolderThatCannotBeWrittenIsTold() {
    CapturedCommandLine.run("screenshots", "--out", folder.resolve("absent"))
        .assertComplains(1, "cannot write");
  }
}
