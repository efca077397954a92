package mdnviz.ui.chart;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.paint.Paint;
import javafx.scene.transform.Transform;

/// Pictures of what JavaFX shows, as PNG files.
public final class NodeImages {
  private NodeImages() {}

  /// Writes an image, for example a scene's snapshot.
  ///
  /// @param image readable, finished loading
  /// @param file where; its folder is made if need be, an older file is replaced at once
  /// @throws IOException if the file cannot be written
  public static void writePng(Image image, Path file) throws IOException {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    PngFile.write(picture, file);
  }

  /// Takes a picture of a node as it is now. FX thread only.
  ///
  /// @param node part of a scene or with its layout done
  /// @param background behind it
  /// @param scale device pixels to a logical pixel, for example 2 for print
  /// @return the picture
  public static Image picture(Node node, Paint background, double scale) {
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setTransform(Transform.scale(scale, scale));
    parameters.setFill(background);
    return node.snapshot(parameters, null);
  }

  /// Takes a picture of a node as it is now and writes it. FX thread only.
  ///
  /// @param node part of a scene or with its layout done
  /// @param background behind it
  /// @param scale device pixels to a logical pixel, for example 2 for print
  /// @param file where
  /// @throws IOException if the file cannot be written
  public static void writePng(Node node, Paint background, double scale, Path file)
      throws IOException {
    writePng(picture(node, background, scale), file);
  }
}
