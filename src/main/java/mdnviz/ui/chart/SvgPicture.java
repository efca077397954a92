package mdnviz.ui.chart;

import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.canvas.Canvas;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.DefaultImageHandler;
import org.apache.batik.svggen.DefaultStyleHandler;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// A drawing in SVG 1.1 made through AWT's `Graphics2D`: shapes and text stay shapes and text,
/// images are embedded as PNG, which is made when the drawing is written.
///
/// Not thread-safe: one owner at a time. Drawn on the FX thread, written on any.
final class SvgPicture {
  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final String XLINK = "http://www.w3.org/1999/xlink";

  private final SvgGraphics graphics;
  private final EmbeddedPngs images = new EmbeddedPngs();

  /// @param width logical pixels
  /// @param height logical pixels
  /// @param background fills the drawing
  SvgPicture(double width, double height, Color background) {
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document());
    context.setComment("MDN Visualizer");
    context.setImageHandler(images);
    context.setStyleHandler(new PlainFont());
    graphics = new SvgGraphics(context);
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
    images.embed();
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

  /// Measures words as JavaFX does, because it laid them out.
  private static final class SvgGraphics extends SVGGraphics2D {
    private final Graphics2D measure = AxesLayer.graphics(new Canvas(1, 1));

    SvgGraphics(SVGGeneratorContext context) {
      super(context, false);
    }

    private SvgGraphics(SvgGraphics parent) {
      super(parent);
    }

    @Override
    public Graphics create() {
      return new SvgGraphics(this);
    }

    @Override
    public FontMetrics getFontMetrics(Font font) {
      return measure.getFontMetrics(font);
    }
  }

  /// Names the font of the reader's own system: the one that AWT put in its place is known nowhere
  /// else.
  private static final class PlainFont extends DefaultStyleHandler {
    @Override
    @SuppressWarnings({"rawtypes", "unchecked"})
    public void setStyle(Element element, Map styles, SVGGeneratorContext context) {
      Map<String, String> named = new LinkedHashMap<>(styles);
      named.replace("font-family", "system-ui, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif");
      super.setStyle(element, named, context);
    }
  }

  /// Puts images into the drawing itself.
  private static final class EmbeddedPngs extends DefaultImageHandler {
    private final List<Embedded> found = new ArrayList<>();

    private record Embedded(RenderedImage image, Element element) {}

    @Override
    protected void handleHREF(Image image, Element element, SVGGeneratorContext context) {
      found.add(new Embedded((RenderedImage) image, element));
    }

    void embed() throws IOException {
      for (Embedded one : found) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(one.image(), "png", png);
        String data = Base64.getEncoder().encodeToString(png.toByteArray());
        one.element().setAttributeNS(XLINK, "xlink:href", "data:image/png;base64," + data);
      }
      found.clear();
    }
  }
}
