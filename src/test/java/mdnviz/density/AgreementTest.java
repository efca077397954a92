package mdnviz.density;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mdnviz.export.DensityCsv;
import mdnviz.math.Interval;
import mdnviz.mixture.GaussianMixture;
import mdnviz.training.TrainedModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every view of one density says the same: the slice, the column of the heatmap, the exported
/// table, the curves along x and the network's own log-density.
final class AgreementTest {
  private static final double TOLERANCE = 1e-6;
  private static final GridSpec GRID =
      new GridSpec(new Interval(-0.3, 1.3), new Interval(-2, 2), 40, 60);

  private final TrainedModel model = TrainedExamples.model(1, 1);

  private DensityField field(DensityDetail.Wanted wanted) {
    List<DensityField> seen = new ArrayList<>();
    FramePainter painter =
        new FramePainter() {
          @Override
          public int background() {
            return 0;
          }

          @Override
          public DensityDetail.Wanted wanted() {
            return wanted;
          }

          @Override
          public void paint(DensityField field, ComponentCurves curves, int[] pixels) {
            seen.add(field);
          }
        };
    DensityStyle style = new DensityStyle(ColorMap.VIRIDIS, false, false);
    DensityEvaluator.evaluate(new DensityRequest(model, Section.WHOLE, GRID, style, painter));
    return seen.getFirst();
  }

  @Test
  void aSliceIntegratesToOne() {
    for (double x : new double[] {-0.3, 0.2, 0.5, 1.3}) {
      GaussianMixture mixture = Slice.of(model, Section.WHOLE, x).mixture();
      double sum = 0;
      double step = 1e-3;
      for (double y = -20; y < 20; y += step) {
        sum += mixture.density(y) * step;
      }
      assertEquals(1, sum, TOLERANCE);
    }
  }

  @Test
  void aColumnOfTheHeatmapIsTheSliceThere() {
    DensityField field = field(DensityDetail.Wanted.NOTHING);
    for (int column = 0; column < GRID.columns(); column++) {
      GaussianMixture slice = Slice.of(model, Section.WHOLE, GRID.xAt(column)).mixture();
      for (int row = 0; row < GRID.rows(); row++) {
        double density = slice.density(GRID.yAt(row));
        assertEquals(density, field.at(column, row), TOLERANCE * Math.max(1, density));
      }
    }
  }

  @Test
  void theExportedTableIsTheNetworksOwnDensity(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("density.csv");
    DensityCsv.write(model, Section.WHOLE, GRID, file);
    List<String> lines = Files.readAllLines(file);
    assertEquals("x1,y1,density", lines.getFirst());
    assertEquals(1 + GRID.columns() * GRID.rows(), lines.size());
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      double expected =
          Math.exp(
              model
                  .mixtureAt(Double.parseDouble(cells[0]))
                  .logDensity(Double.parseDouble(cells[1])));
      assertEquals(expected, Double.parseDouble(cells[2]), TOLERANCE * Math.max(1, expected));
    }
    assertEquals(GRID.xAt(0), Double.parseDouble(lines.get(1).split(",", -1)[0]));
    assertEquals(GRID.yAt(GRID.rows() - 1), Double.parseDouble(lines.get(1).split(",", -1)[1]), 0);
  }

  @Test
  void curvesAlongXAreTheMomentsOfTheSlices() {
    DensityStyle style = new DensityStyle(ColorMap.VIRIDIS, false, false);
    ComponentCurves curves =
        DensityEvaluator.evaluate(
                new DensityRequest(model, Section.WHOLE, GRID, style, FramePainter.NONE))
            .curves();
    double[] deviation = curves.conditionalDeviation();
    for (int column = 0; column < GRID.columns(); column++) {
      Slice slice = Slice.of(model, Section.WHOLE, GRID.xAt(column));
      assertEquals(slice.mean(), curves.conditionalMean()[column], TOLERANCE);
      assertEquals(slice.standardDeviation(), deviation[column], TOLERANCE);
      assertEquals(
          slice.mixture().effectiveComponentCount(),
          curves.effectiveComponentCount(column),
          TOLERANCE);
      assertEquals(slice.mixture().mostProbableComponent(), curves.mostProbableComponent(column));
    }
  }

  @Test
  void modesAndRegionsOfThePictureAreThoseOfTheSlices() {
    DensityField field = field(new DensityDetail.Wanted(true, Slice.LEVELS, SampleDraw.NONE));
    for (int i = 0; i < field.detail().modes().length; i++) {
      int column = i * DensityDetail.STRIDE;
      Slice slice = Slice.of(model, Section.WHOLE, GRID.xAt(column));
      double[] modes = slice.modes().stream().mapToDouble(mode -> mode.coordinate(0)).toArray();
      assertArrayEquals(modes, field.detail().modes()[i], TOLERANCE);
      for (int level = 0; level < Slice.LEVELS.size(); level++) {
        double edge = slice.regions().get(level).intervals().getFirst().low();
        assertEquals(
            slice.mixture().logDensity(edge), field.detail().logThreshold(level, column), 1e-5);
      }
    }
  }

  @Test
  void regionsOfHigherProbabilityHoldThoseOfLower() {
    Slice slice = Slice.of(model, Section.WHOLE, 0.4);
    double length = 0;
    for (Slice.Region region : slice.regions()) {
      double longer = region.intervals().stream().mapToDouble(Interval::length).sum();
      assertTrue(longer > length);
      length = longer;
    }
  }

  @Test
  void theSameSeedDrawsTheSamePointsAndTheyFollowTheMixture() {
    double[] inputs = new double[4000];
    Arrays.fill(inputs, 0.5);
    SampleDraw draw = new SampleDraw(inputs, 1, 1, 3);
    DensityDetail.Wanted wanted = new DensityDetail.Wanted(false, List.of(), draw);
    double[] samples = field(wanted).detail().samples();
    assertArrayEquals(samples, field(wanted).detail().samples());
    double sum = 0;
    for (int i = 1; i < samples.length; i += 2) {
      sum += samples[i];
    }
    Slice slice = Slice.of(model, Section.WHOLE, 0.5);
    double error = 5 * slice.standardDeviation() / Math.sqrt(inputs.length);
    assertEquals(slice.mean(), sum / inputs.length, error + 0.01);
  }

  @Test
  void coldSamplesAreTheCentreOfTheMostProbableComponent() {
    SampleDraw draw = new SampleDraw(new double[] {0.5, 0.5}, 0, 0, 3);
    DensityField field = field(new DensityDetail.Wanted(false, List.of(), draw));
    int column = (int) ((0.5 + 0.3) / 1.6 * GRID.columns());
    GaussianMixture mixture = field.mixtures().mixture(column);
    double centre = mixture.mean(mixture.mostProbableComponent(), 0);
    assertArrayEquals(new double[] {0.5, centre, 0.5, centre}, field.detail().samples(), 1e-9);
  }

  @Test
  void pointsOutsideTheGridAreNotDrawn() {
    SampleDraw draw = new SampleDraw(new double[] {-7, 0.5, 9}, 1, 1, 3);
    DensityDetail detail = field(new DensityDetail.Wanted(false, List.of(), draw)).detail();
    assertEquals(2, detail.samples().length);
  }

  @Test
  void columnwiseColourIsStrongestAtEachColumnsPeak() {
    DensityStyle style = new DensityStyle(ColorMap.VIRIDIS, false, false, true);
    DensityRequest request =
        new DensityRequest(model, Section.WHOLE, GRID, style, FramePainter.NONE);
    int[] pixels = DensityEvaluator.evaluate(request).pixels();
    for (int column = 0; column < GRID.columns(); column++) {
      int strongest = 0;
      for (int row = 0; row < GRID.rows(); row++) {
        strongest = Math.max(strongest, pixels[row * GRID.columns() + column] >>> 24);
      }
      assertEquals(255, strongest);
    }
  }

  @Test
  void picturesWithACommonPeakHaveTheSameColourForTheSameDensity() {
    DensityStyle style = new DensityStyle(ColorMap.VIRIDIS, false, false);
    DensityRequest request =
        new DensityRequest(model, Section.WHOLE, GRID, style, FramePainter.NONE);
    DensityFrame own = DensityEvaluator.evaluate(request);
    assertEquals(own.ownPeak(), own.peak());
    DensityFrame common = DensityEvaluator.evaluate(request.withCommonPeak(4 * own.peak()));
    assertEquals(own.peak(), common.ownPeak());
    assertEquals(4 * own.peak(), common.peak());
    assertFalse(Arrays.equals(own.pixels(), common.pixels()));
    DensityFrame again = DensityEvaluator.evaluate(request.withCommonPeak(own.peak()));
    assertArrayEquals(own.pixels(), again.pixels());
  }

  @Test
  void theCurvesGiveTheDensityOfTheGrid() {
    DensityField field = field(DensityDetail.Wanted.NOTHING);
    ComponentCurves curves =
        DensityEvaluator.evaluate(
                new DensityRequest(
                    model,
                    Section.WHOLE,
                    GRID,
                    new DensityStyle(ColorMap.VIRIDIS, false, false),
                    FramePainter.NONE))
            .curves();
    for (int row = 0; row < GRID.rows(); row++) {
      double expected = field.at(7, row);
      assertEquals(expected, curves.density(7, GRID.yAt(row)), 1e-5 * Math.max(1, expected));
    }
  }
}
