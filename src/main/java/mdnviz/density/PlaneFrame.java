package mdnviz.density;

import java.util.List;
import mdnviz.mixture.GaussianMixture;
import mdnviz.mixture.MixtureMode;

/// One evaluated picture of p(t₁, t₂ | x₀), and what belongs to it. The arrays are written once by
/// the thread that made them and must not be modified.
///
/// @param input x₀, D numbers, data units
/// @param grid across the first target, upwards the second
/// @param densities p(t₁, t₂ | x₀), row-major from the top left
/// @param pixels premultiplied ARGB, likewise
/// @param peak the density that the strongest colour stands for
/// @param mixture p(t | x₀)
/// @param modes its modes, the highest first
/// @param samples draws from it, two numbers each
/// @param step optimizer steps done by the model shown
public record PlaneFrame(
    List<Double> input,
    GridSpec grid,
    float[] densities,
    int[] pixels,
    double peak,
    GaussianMixture mixture,
    List<MixtureMode> modes,
    double[] samples,
    long step) {}
