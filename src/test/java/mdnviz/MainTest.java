package mdnviz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;
import mdnviz.cli.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MainTest {
  @TempDir private Path folder;

  @Test
  void withoutADisplayTheDemoLeavesItsPictures() throws IOException {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Terminal terminal = new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), false);
    int code =
        new Main(terminal)
            .demonstrate(
                Desktop.NO_DISPLAY, "--folder", folder.toString(), "--epochs", "5", "--seed", "3");
    assertEquals(0, code, err.toString());
    assertEquals(
        "There is no display: training without a window.",
        out.toString().lines().findFirst().orElseThrow());
    assertTrue(out.toString().contains("best possible -1.28"), out.toString());
    assertIsPicture("window.png");
    assertIsPicture("density.png");
  }

  private void assertIsPicture(String name) throws IOException {
    BufferedImage picture = ImageIO.read(folder.resolve(name).toFile());
    assertEquals(1400, picture.getWidth());
    assertEquals(900, picture.getHeight());
    Set<Integer> colors = new HashSet<>();
    for (int y = 0; y < picture.getHeight(); y += 3) {
      for (int x = 0; x < picture.getWidth(); x += 3) {
        colors.add(picture.getRGB(x, y));
      }
    }
    assertTrue(colors.size() > 100, () -> name + " has " + colors.size() + " colours");
  }
}
