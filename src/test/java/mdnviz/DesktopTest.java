package mdnviz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class DesktopTest {
  private static final Map<String, String> X = Map.of("DISPLAY", ":0");

  @Test
  void linuxNeedsADisplay() {
    assertEquals(Desktop.NO_DISPLAY, linux(Map.of(), true, true));
    assertEquals(Desktop.NO_DISPLAY, linux(Map.of("DISPLAY", " "), true, true));
    assertEquals(Desktop.READY, linux(X, true, true));
    assertEquals(Desktop.READY, linux(Map.of("WAYLAND_DISPLAY", "wayland-0"), true, true));
  }

  @Test
  void linuxNeedsGtk() {
    assertEquals(Desktop.NO_GTK, linux(X, false, true));
    assertTrue(Desktop.NO_GTK.explanation().contains("libgtk-3-0"));
  }

  @Test
  void aDisplayThatDoesNotAnswerIsNone() {
    assertEquals(Desktop.UNREACHABLE_DISPLAY, linux(X, true, false));
  }

  @Test
  void otherSystemsAlwaysHaveADesktop() {
    assertEquals(Desktop.READY, Desktop.of(Map.of(), "Mac OS X", probe(false, false)));
    assertEquals(Desktop.READY, Desktop.of(Map.of(), "Windows 11", probe(false, false)));
  }

  @Test
  void aLibraryThatIsNotThereIsNotFound() {
    assertFalse(new Desktop.NativeProbe().hasLibrary("libsurely-absent-42.so.7"));
  }

  private static Desktop linux(Map<String, String> environment, boolean gtk, boolean answers) {
    return Desktop.of(environment, "Linux", probe(gtk, answers));
  }

  private static Desktop.Probe probe(boolean gtk, boolean answers) {
    return new Desktop.Probe() {
      @Override
      public boolean hasLibrary(String fileName) {
        return gtk && fileName.equals("libgtk-3.so.0");
      }

      @Override
      public boolean displayAnswers() {
        return answers;
      }
    };
  }
}
