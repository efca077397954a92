package mdnviz.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RecentFilesTest {
  private final RecentFiles recent = new RecentFiles(BackgroundTasks.inline());

  @TempDir Path folder;

  @Test
  void theNewestComesFirstAndOnce() {
    Path a = folder.resolve("a.csv");
    Path b = folder.resolve("b.csv");
    recent.add(a);
    recent.add(b);
    recent.add(a);
    assertEquals(List.of(a, b), recent.files());
  }

  @Test
  void onlySoManyAreRemembered() {
    for (int i = 0; i < 2 * RecentFiles.MOST; i++) {
      recent.add(folder.resolve(i + ".csv"));
    }
    assertEquals(RecentFiles.MOST, recent.files().size());
  }

  @Test
  void theyComeBackAtTheNextStart() {
    Path list = folder.resolve("settings").resolve("recent.txt");
    Path a = folder.resolve("größe 1.csv");
    recent.keepIn(list);
    recent.add(a);
    RecentFiles next = new RecentFiles(BackgroundTasks.inline());
    next.keepIn(list);
    assertEquals(List.of(a), next.files());
    next.clear();
    RecentFiles last = new RecentFiles(BackgroundTasks.inline());
    last.keepIn(list);
    assertTrue(last.files().isEmpty());
  }

  @Test
  void aListThatCannotBeReadOrWrittenDisturbsNobody() throws IOException {
    Path notAFolder = Files.writeString(folder.resolve("file"), "");
    recent.keepIn(notAFolder.resolve("recent.txt"));
    recent.add(folder.resolve("a.csv"));
    assertEquals(1, recent.files().size());
    RecentFiles odd = new RecentFiles(BackgroundTasks.inline());
    odd.keepIn(Files.write(folder.resolve("odd"), new byte[] {(byte) 0xFF, 0, '\n', '\n'}));
    assertTrue(odd.files().isEmpty());
  }

  @Test
  void everySystemHasItsFolder() {
    assertEquals(
        Path.of("/home/a/.config/mdn-visualizer"),
        PreferencesFolder.of("Linux", "/home/a", Map.of()));
    assertEquals(
        Path.of("/x/mdn-visualizer"),
        PreferencesFolder.of("Linux", "/home/a", Map.of("XDG_CONFIG_HOME", "/x")));
    assertEquals(
        Path.of("/Users/a/Library/Application Support/mdn-visualizer"),
        PreferencesFolder.of("Mac OS X", "/Users/a", Map.of()));
    assertEquals(
        Path.of("C:/Roaming/mdn-visualizer"),
        PreferencesFolder.of("Windows 11", "C:/Users/a", Map.of("APPDATA", "C:/Roaming")));
  }
}
