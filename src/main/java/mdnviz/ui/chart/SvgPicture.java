package mdnviz.ui.chart;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.DefaultImageHandler;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// A drawing in SVG 1.1 made through AWT's `Graphics2D`: shapes and text stay shapes and text,
/// images are embedded as PNG.
///
/// Not thread-safe: one owner at a time.
final class SvgPicture {
  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final String XLINK = "http://www.w3.org/1999/xlink";

  private final SVGGraphics2D graphics;

  /// @param width logical pixels
  /// @param height logical pixels
  /// @param background fills the drawing
  SvgPicture(double width, double height, Color background) {
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document());
    context.setComment("MDN Visualizer");
    context.setImageHandler(new EmbeddedPng());
    graphics = new SVGGraphics2D(context, false);
    graphics.setSVGCanvasSize(new Dimension((int) Math.ceil(width), (int) Math.ceil(height)));
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setPaint(ChartStyle.awt(background));
    graphics.fill(new Rectangle2D.Double(0, 0, Math.ceil(width), Math.ceil(height)));
  }

  /// @return what to draw with
  Graphics2D graphics() {
    return graphics;
  }

  /// Writes the drawing; nothing can be drawn any more.
  ///
  /// @param out where to, UTF-8; flushed, not closed
  /// @throws IOException if it cannot be written
  void write(OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    graphics.stream(writer, true);
    writer.flush();
  }

  private static Document document() {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .getDOMImplementation()
          .createDocument(SVG, "svg", null);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("this Java runtime cannot make XML documents", e);
    }
  }

  /// Puts images into the drawing itself.
  private static final class EmbeddedPng extends DefaultImageHandler {
    @Override
    protected void handleHREF(RenderedImage image, Element element, SVGGeneratorContext context) {
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      try {
        ImageIO.write(image, "png", png);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      String data = Base64.getEncoder().encodeToString(png.toByteArray());
      element.setAttributeNS(XLINK, "xlink:href", "data:image/png;base64," + data);
    }
  }
}
