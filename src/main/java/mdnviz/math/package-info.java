/// Shape-checked numeric kernels that know nothing about mixtures: random streams, elementary
/// functions on float arrays, blocked products, quadrature. Scalar and SIMD implementations of the
/// kernels stand behind one interface and give the same bits.
package mdnviz.math;
