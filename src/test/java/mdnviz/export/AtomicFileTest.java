package mdnviz.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AtomicFileTest {
  @TempDir private Path folder;

  @Test
  void aNewFileHoldsWhatWasWritten() throws IOException {
    AtomicFile.write(folder.resolve("a.txt"), text("hello"));
    assertEquals("hello", Files.readString(folder.resolve("a.txt")));
    assertEquals(List.of("a.txt"), names());
  }

  @Test
  void anOldFileIsReplacedAsAWhole() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "a much longer text than the new one");
    AtomicFile.write(file, text("new"));
    assertEquals("new", Files.readString(file));
  }

  @Test
  void theOldFileStaysWhileTheNewOneIsBeingWritten() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "old");
    AtomicFile.write(
        file,
        out -> {
          out.write(new byte[1_000_000]);
          out.flush();
          assertEquals("old", Files.readString(file));
        });
    assertEquals(1_000_000, Files.size(file));
  }

  @Test
  void aFailureLeavesTheOldFileAndNothingElse() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "old");
    FileWriteException e =
        assertThrows(
            FileWriteException.class,
            () ->
                AtomicFile.write(
                    file,
                    out -> {
                      out.write(1);
                      throw new IOException("the disk is full");
                    }));
    assertEquals("cannot write %s: the disk is full".formatted(file), e.getMessage());
    assertEquals("old", Files.readString(file));
    assertEquals(List.of("a.txt"), names());
  }

  @Test
  void aFaultOfTheProgramLeavesTheOldFileAndNothingElse() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "old");
    AtomicFile.Content faulty =
        out -> {
          throw new IllegalStateException("fault");
        };
    assertThrows(IllegalStateException.class, () -> AtomicFile.write(file, faulty));
    assertEquals("old", Files.readString(file));
    assertEquals(List.of("a.txt"), names());
  }

  @Test
  void contentMayCloseTheStream() throws IOException {
    AtomicFile.write(
        folder.resolve("a.txt"),
        out -> {
          out.write(65);
          out.close();
        });
    assertEquals("A", Files.readString(folder.resolve("a.txt")));
  }

  @Test
  void aMissingFolderIsNamed() {
    assertComplaint(
        folder.resolve("absent/a.txt"), "there is no folder " + folder.resolve("absent"));
  }

  @Test
  void aFolderIsNoFile() {
    assertComplaint(folder, "it is a folder; give the name of a file");
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "old");
    assertComplaint(file.resolve("b.txt"), file + " is not a folder");
  }

  @Test
  void devicesAreLeftAlone() {
    Path device = Path.of("/dev/null");
    assumeTrue(Files.exists(device));
    assertComplaint(device, "not an ordinary file");
    assertFalse(Files.isRegularFile(device));
  }

  @Test
  void aFolderThatTakesNoFilesIsTold() {
    Path kernel = Path.of("/proc");
    assumeTrue(Files.isDirectory(kernel));
    assertComplaint(kernel.resolve("a.txt"), "choose another folder");
  }

  @Test
  void permissionsOfTheOldFileStay() throws IOException {
    assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
    Path file = Files.writeString(folder.resolve("a.txt"), "old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    AtomicFile.write(file, text("new"));
    assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  @Test
  void aLinkIsFollowed() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.txt"), file);
    AtomicFile.write(link, text("new"));
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("new", Files.readString(file));
  }

  private static AtomicFile.Content text(String text) {
    return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private void assertComplaint(Path target, String expected) {
    FileWriteException e =
        assertThrows(FileWriteException.class, () -> AtomicFile.write(target, text("x")));
    assertTrue(e.getMessage().contains(expected), e.getMessage());
    assertTrue(e.getMessage().contains(target.toString()), e.getMessage());
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
